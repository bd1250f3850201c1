import { Rational } from '../rational.js';

/** What numbers written alike have in common: the denominator of the value, and half a unit of the last digit. */
export interface Form {
  readonly denominator: bigint;
  readonly halfDigit: Rational;
}

type Halves = Map<bigint, number>;

const MOST = 2 ** 16;

/** Small whole numbers for forms: of decimals there are few, however many figures there are. */
export class FormIds {
  readonly #ids = new Map<bigint, Map<bigint, Halves>>();
  readonly #forms: Form[] = [];

  /** Below 65,536; null where there are that many already. */
  idOf(denominator: bigint, halfDigit: Rational): number | null {
    const halves = this.#halves(denominator, halfDigit.d);
    const top = halfDigit.s * halfDigit.n;
    const known = halves.get(top);
    if (known !== undefined) return known;
    if (this.#forms.length === MOST) return null;
    halves.set(top, this.#forms.length);
    return this.#forms.push({ denominator, halfDigit: new Rational(halfDigit) }) - 1;
  }

  formOf(id: number): Form {
    return this.#forms[id] as Form;
  }

  #halves(denominator: bigint, bottom: bigint): Halves {
    const bottoms = this.#ids.get(denominator) ?? new Map<bigint, Halves>();
    const halves = bottoms.get(bottom) ?? new Map<bigint, number>();
    if (this.#forms.length < MOST) {
      this.#ids.set(denominator, bottoms);
      bottoms.set(bottom, halves);
    }
    return halves;
  }
}
