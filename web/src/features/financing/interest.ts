/** Interest on a balance that stays, to the fen, half up: principal × rate × days ÷ basis (L2). An estimate before borrowing; what
 * is owed the server says. */
export function interestFen(principal_fen: number, rate_ppm: number, days: number, basis: number): number {
    const divisor = 1_000_000n * BigInt(basis);
    const exact = BigInt(principal_fen) * BigInt(rate_ppm) * BigInt(days);
    return Number((exact * 2n + divisor) / (divisor * 2n));
}
