/** 32 bits that look random and depend on the seed and `i` alone (a multiply-xorshift finisher). */
export function noise(seed, i) {
  let x = Math.imul((i ^ Math.imul(seed, 0x9e3779b1)) + 0x7f4a7c15, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  x = Math.imul(x ^ (x >>> 16), 0x27d4eb2f);
  return (x ^ (x >>> 15)) >>> 0;
}
