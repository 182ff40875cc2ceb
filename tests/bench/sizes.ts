export const TERMS = [36, 1_000, 10_000, 100_000] as const;
export const CHARACTERS = [20_000, 200_000, 2_000_000] as const;

/** 20000 is 20k, 2000000 is 2M. */
export const short = (n: number) => (n >= 1e6 ? `${n / 1e6}M` : n >= 1e3 ? `${n / 1e3}k` : String(n));

/** The cells of a run: the quick one leaves out what takes long. */
export const termsOf = (quick: boolean) => (quick ? TERMS.slice(0, 2) : TERMS);
export const charactersOf = (quick: boolean) => (quick ? CHARACTERS.slice(0, 2) : CHARACTERS);
