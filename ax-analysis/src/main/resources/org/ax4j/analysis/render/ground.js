// What stands below and around the layers of a chart.

const CHARACTER = 6.6;
/** Of names, which may have wide letters. */
const LETTER = 7.6;

/** Grid lines and labels of both axes as a series of the drawing library. */
function ground(view, colours, font) {
  return {
    type: 'custom', silent: true, clip: false, z: 0, data: [[placed(view.x, view.x.low), placed(view.y, view.y.low)]],
    renderItem: params => {
      const box = params.coordSys;
      const left = tick => box.x + fraction(view.x, tick.value) * box.width;
      const top = tick => box.y + (1 - fraction(view.y, tick.value)) * box.height;
      const across = ticks(view.x, Math.max(2, Math.round(box.width / 84)));
      const up = ticksUp(view.y, box.height);
      const width = Math.floor((box.width + box.x) / CHARACTER);
      return {
        type: 'group',
        children: [
          ...across.map(tick => line(left(tick), box.y, left(tick), box.y + box.height, colours.line)),
          ...up.map(tick => line(box.x, top(tick), box.x + box.width, top(tick), colours.line)),
          ...across.map(tick => text(tick.label, left(tick), box.y + box.height + 9, 'center', 'top', colours.muted, font)),
          ...up.map(tick => text(tick.label, box.x - 8, top(tick), 'right', 'middle', colours.muted, font)),
          text(shortened(axisTitle(view.y), width), 2, 2, 'left', 'top', colours.ink, font),
          text(shortened(axisTitle(view.x), width), box.x + box.width, box.y + box.height + 28, 'right', 'top', colours.ink, font)
        ]
      };
    }
  };
}

/** Ticks of the vertical axis: numbers are few, of names there is room for one in each line. */
function ticksUp(scale, height) {
  const found = ticks(scale, Math.max(2, Math.round(height / (scale.names.length ? 17 : 52))));
  return found.map(tick => ({...tick, label: shortened(tick.label, 26)}));
}

function line(x1, y1, x2, y2, stroke, width, dash) {
  return {type: 'line', shape: {x1, y1, x2, y2}, style: {stroke, lineWidth: width || 1, lineDash: dash || null}};
}

function text(words, x, y, align, verticalAlign, fill, font) {
  return {type: 'text', style: {text: words, x, y, align, verticalAlign, fill, font}};
}

function axisTitle(axis) {
  return axis.label + (axis.unit ? ' (' + axis.unit + ')' : '');
}

/** Text no longer than there is room for. */
function shortened(words, length) {
  const characters = Array.from(words);
  return characters.length > length ? characters.slice(0, length - 1).join('') + '…' : words;
}
