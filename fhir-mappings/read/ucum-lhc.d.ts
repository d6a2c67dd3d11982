// The part of @lhncbc/ucum-lhc that this project uses; the package ships no types.
declare module '@lhncbc/ucum-lhc' {
  export interface ConversionResult {
    readonly status: 'succeeded' | 'failed' | 'error';
    readonly toVal: number | null;
  }
  export class UcumLhcUtils {
    static getInstance(): UcumLhcUtils;
    convertUnitTo(fromUnit: string, fromValue: number, toUnit: string): ConversionResult;
  }
}
