// Why a token is not taken: for metrics and the log, never for the caller.
export type TokenRefusal =
  | 'missing'
  | 'malformed'
  | 'client-unknown'
  | 'header'
  | 'key-source'
  | 'key-unknown'
  | 'keys-unavailable'
  | 'algorithm'
  | 'signature'
  | 'expired'
  | 'claims'
  | 'life'
  | 'replayed';

export class TokenRefused extends Error {
  readonly reason: TokenRefusal;

  constructor(reason: TokenRefusal) {
    super(reason);
    this.name = 'TokenRefused';
    this.reason = reason;
  }
}
