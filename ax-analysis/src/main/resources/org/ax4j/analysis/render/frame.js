// Scales of a chart: both axes are linear for the drawing library; a logarithmic one is given it as logarithms.

const LEAST_CHARACTER = 6.6;

/** Where a value stands on the library's axis. */
function placed(scale, value) {
  return scale.logarithmic ? (value > 0 ? Math.log(value) : null) : value;
}

/** The value that stands at a place of the library's axis. */
function valueAt(scale, place) {
  return scale.logarithmic ? Math.exp(place) : place;
}

/** The part of a scale between two fractions of its length. */
function part(scale, from, to) {
  const low = placed(scale, scale.low);
  const span = placed(scale, scale.high) - low;
  const ends = [valueAt(scale, low + from * span), valueAt(scale, low + to * span)];
  const sound = ends.every(end => Math.abs(end) < 1e300) && ends[1] - ends[0] > 1e-12 * Math.abs(ends[1]);
  return sound ? {...scale, low: ends[0], high: ends[1]} : scale;
}

/** A label no longer than a chart can hold. */
function shortened(text, length) {
  const characters = Array.from(text);
  return characters.length > length ? characters.slice(0, length - 1).join('') + '…' : text;
}

function axisTitle(axis) {
  return axis.label + (axis.unit ? ' (' + axis.unit + ')' : '');
}

/** Grid lines and labels of both axes as a series of the drawing library. */
function ground(view, titles, colours, font) {
  return {
    type: 'custom', silent: true, clip: false, z: 0, data: [[placed(view.x, view.x.low), placed(view.y, view.y.low)]],
    renderItem: params => {
      const box = params.coordSys;
      const left = tick => box.x + fraction(view.x, tick.value) * box.width;
      const top = tick => box.y + (1 - fraction(view.y, tick.value)) * box.height;
      const across = ticks(view.x, Math.max(2, Math.round(box.width / 84)));
      const up = ticks(view.y, Math.max(2, Math.round(box.height / 52)));
      const width = Math.floor((box.width + box.x) / LEAST_CHARACTER);
      return {
        type: 'group',
        children: [
          ...across.map(tick => line(left(tick), box.y, left(tick), box.y + box.height, colours.line)),
          ...up.map(tick => line(box.x, top(tick), box.x + box.width, top(tick), colours.line)),
          ...across.map(tick => text(tick.label, left(tick), box.y + box.height + 9, 'center', 'top', colours.muted, font)),
          ...up.map(tick => text(tick.label, box.x - 8, top(tick), 'right', 'middle', colours.muted, font)),
          text(shortened(titles.y, width), 2, 2, 'left', 'top', colours.ink, font),
          text(shortened(titles.x, width), box.x + box.width, box.y + box.height + 28, 'right', 'top', colours.ink, font)
        ]
      };
    }
  };
}

function fraction(scale, value) {
  const low = placed(scale, scale.low);
  return (placed(scale, value) - low) / (placed(scale, scale.high) - low);
}

function line(x1, y1, x2, y2, stroke, width, dash) {
  return {type: 'line', shape: {x1, y1, x2, y2}, style: {stroke, lineWidth: width || 1, lineDash: dash || null}};
}

function text(words, x, y, align, verticalAlign, fill, font) {
  return {type: 'text', style: {text: words, x, y, align, verticalAlign, fill, font}};
}
