// Scales of a chart: both axes are linear for the drawing library; a logarithmic one is given it as logarithms.

/** Where a value stands on the library's axis. */
function placed(scale, value) {
  return scale.logarithmic ? (value > 0 ? Math.log(value) : null) : value;
}

/** The value that stands at a place of the library's axis. */
function valueAt(scale, place) {
  return scale.logarithmic ? Math.exp(place) : place;
}

/** How deep a reader may zoom, and how far out. */
const DEEPEST = 1e-9;
const FARTHEST = 1e3;

/** The part of a scale between two fractions of its length, within reason of the whole scale. */
function part(whole, scale, from, to) {
  const length = fraction(whole, scale.high) - fraction(whole, scale.low);
  if (!((to - from) * length > DEEPEST && (to - from) * length < FARTHEST)) return scale;
  const low = placed(scale, scale.low);
  const span = placed(scale, scale.high) - low;
  const ends = [valueAt(scale, low + from * span), valueAt(scale, low + to * span)];
  const sound = ends.every(end => Math.abs(end) <= 1e300 && (!scale.logarithmic || end >= 1e-300));
  return sound ? {...scale, low: ends[0], high: ends[1]} : scale;
}

/** Where a value stands within a scale: 0 at its beginning, 1 at its end. */
function fraction(scale, value) {
  const low = placed(scale, scale.low);
  return (placed(scale, value) - low) / (placed(scale, scale.high) - low);
}
