// The JSON web token by which a client shows who it is.

/**
 * The header of the token; `none` and symmetric algorithms are forbidden ("JWT Signing Algorithm").
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#trusting-cds-clients | Trusting CDS Clients}
 */
export interface ClientJwtHeader {
  /** REQUIRED (Trusting CDS Clients). The algorithm; ES384 and RS384 are recommended. */
  alg: string;
  /** REQUIRED (Trusting CDS Clients). The key, within the client's key set. */
  kid: string;
  /** REQUIRED (Trusting CDS Clients). Always `JWT`. */
  typ: 'JWT';
  /** OPTIONAL (Trusting CDS Clients). URL of the key set; never fetched unless allow-listed. */
  jku?: string;
}

/**
 * The claims of the token.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#trusting-cds-clients | Trusting CDS Clients}
 */
export interface ClientJwtPayload {
  /** REQUIRED (Trusting CDS Clients). Who issued it. */
  iss: string;
  /** REQUIRED (Trusting CDS Clients). The exact URL that is called, alone or in a list. */
  aud: string | readonly string[];
  /** REQUIRED (Trusting CDS Clients). Expiry, seconds since 1970 in UTC. */
  exp: number;
  /** REQUIRED (Trusting CDS Clients). Time of issue, seconds since 1970 in UTC. */
  iat: number;
  /** REQUIRED (Trusting CDS Clients). Used once, against replay. */
  jti: string;
  /** OPTIONAL (Trusting CDS Clients). Which organisation calls. */
  tenant?: string;
}
