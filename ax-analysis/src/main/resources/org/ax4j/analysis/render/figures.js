'use strict';
// Numbers as people read them: the same texts that the page was written with.

/** Six significant digits without trailing zeros; an exponent below 1e-4 and from 1e7 on. */
function figure(value) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return '0';
  const [digits, power] = value.toExponential(5).split('e');
  if (power > 6 || power < -4) return Number(digits) + 'e' + Number(power);
  return String(Number(value.toPrecision(6)));
}

/** The power of ten at or below a positive number. */
function exponent(positive) {
  return Number(positive.toExponential(11).split('e')[1]);
}

/** Round values between the ends of a scale with their labels, about as many as wanted. */
function ticks(scale, wanted) {
  if (scale.names.length) return named(scale, wanted);
  return scale.logarithmic && scale.high / scale.low >= 12 ? decades(scale, wanted) : steps(scale, wanted);
}

/** Every name, or every second one and so on where there is no room for all; the fewer there are, the longer they may be. */
function named(scale, wanted) {
  const stride = Math.max(1, Math.ceil((scale.high - scale.low) / Math.max(1, wanted)));
  const length = Math.floor(Math.max(12, 12 * wanted / Math.ceil((scale.high - scale.low) / stride)));
  return scale.names.map((name, value) => ({value, label: shortened(name, length)}))
    .filter(({value}) => value % stride === 0 && value >= scale.low && value <= scale.high);
}

function steps(scale, wanted) {
  const step = roundStep((scale.high - scale.low) / Math.max(1, wanted), scale.whole);
  const decimals = Math.min(100, Math.max(0, -exponent(step)));
  const slack = step * 1e-9;
  const found = [];
  for (let i = Math.ceil((scale.low - slack) / step); i * step <= scale.high + slack && found.length < 99; i++) {
    const label = (i * step).toFixed(decimals);
    const plain = decimals <= 5 && Math.abs(i * step) < 1e6;
    found.push({value: Number(label), label: plain ? label : figure(Number(label))});
  }
  return found;
}

function roundStep(raw, whole) {
  const unit = Math.pow(10, exponent(raw));
  const ratio = raw / unit;
  const step = unit * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
  return whole ? Math.max(1, step) : step;
}

function decades(scale, wanted) {
  const first = exponent(scale.low);
  const last = exponent(scale.high);
  const stride = Math.max(1, Math.floor((last - first + wanted) / Math.max(1, wanted)));
  const within = 3 * (last - first) <= wanted ? [1, 2, 5] : [1];
  const found = [];
  for (let power = first; power <= last; power++) {
    for (const factor of within) {
      const value = Number(factor + 'e' + power);
      if (value >= scale.low && value <= scale.high && power % stride === 0) found.push({value, label: figure(value)});
    }
  }
  return found;
}
