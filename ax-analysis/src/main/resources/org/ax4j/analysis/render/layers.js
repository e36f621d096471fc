// The layers of a chart as series of the drawing library. Series are named by number: names of people's choice never reach it.

/** One or two series for a layer. */
function series(layer, view, colours) {
  const colour = colours[layer.tint];
  const common = {name: 'n' + layer.name, silent: true, clip: true, animation: false};
  if (layer.kind === 'rule') return [{...common, ...rule(layer, view, colour)}];
  if (layer.kind === 'bars') return [{...common, ...bars(layer, view, colour)}];
  if (layer.kind === 'field') return [{...common, ...field(layer, view, colour, colours.card)}];
  const data = layer.x.map((x, i) => [placed(view.x, x), placed(view.y, layer.y[i])]);
  if (layer.kind === 'path') return [{...common, ...path(layer, data, colour)}];
  const errors = layer.xError.length + layer.yError.length > 0 ? [{...common, ...errorBars(layer, view, colour)}] : [];
  return [...errors, {...common, ...points(layer, data, colour)}];
}

function points(layer, data, colour) {
  return {
    type: 'scatter', data, symbol: 'path://' + layer.outline, symbolSize: 2 * layer.radius, symbolKeepAspect: true,
    itemStyle: {color: layer.fill > 0 ? faded(colour, layer.fill) : 'transparent', borderColor: colour, borderWidth: 1.6, opacity: 1},
    blur: {itemStyle: {opacity: 0.25}}
  };
}

function path(layer, data, colour) {
  return {
    type: 'line', data, showSymbol: false, step: layer.stroke === 'STEP' ? 'end' : false,
    lineStyle: {
      color: colour, width: layer.crowded ? 1.2 : 2, opacity: layer.crowded ? 0.6 : 1, join: 'round',
      type: layer.stroke === 'DASHED' ? [6, 4] : 'solid'
    },
    emphasis: {focus: 'series', lineStyle: {color: colour, width: 2.6, opacity: 1}},
    blur: {lineStyle: {opacity: 0.15}}
  };
}

function rule(layer, view, colour) {
  return {
    type: 'custom', data: [[placed(view.x, view.x.low), placed(view.y, view.y.low)]],
    renderItem: params => {
      const box = params.coordSys;
      const at = fraction(layer.horizontal ? view.y : view.x, layer.value);
      if (!(at >= 0 && at <= 1)) return {type: 'group', children: []};
      return layer.horizontal
        ? line(box.x, box.y + (1 - at) * box.height, box.x + box.width, box.y + (1 - at) * box.height, colour, 1.5, [6, 4])
        : line(box.x + at * box.width, box.y, box.x + at * box.width, box.y + box.height, colour, 1.5, [6, 4]);
    }
  };
}

function errorBars(layer, view, colour) {
  const kept = (scale, value) => Math.max(-9, Math.min(9, scale.logarithmic && !(value > 0) ? -9 : fraction(scale, value)));
  return {
    type: 'custom', data: layer.x.map((x, i) => [placed(view.x, x), placed(view.y, layer.y[i])]),
    renderItem: (params, api) => {
      const i = params.dataIndex;
      const box = params.coordSys;
      const [left, top] = api.coord([api.value(0), api.value(1)]);
      const children = [];
      if (layer.xError[i] > 0) {
        const [from, to] = [layer.x[i] - layer.xError[i], layer.x[i] + layer.xError[i]].map(v => box.x + kept(view.x, v) * box.width);
        children.push(line(from, top, to, top, faded(colour, 0.5)));
      }
      if (layer.yError[i] > 0) {
        const [from, to] = [layer.y[i] - layer.yError[i], layer.y[i] + layer.yError[i]].map(v => box.y + (1 - kept(view.y, v)) * box.height);
        children.push(line(left, from, left, to, faded(colour, 0.5)));
      }
      return {type: 'group', children};
    }
  };
}

/** How much of the room between two names a wide and a slim bar takes. */
const BAR = {wide: 0.74, slim: 0.36};

function bars(layer, view, colour) {
  const part = layer.slim ? BAR.slim : BAR.wide;
  return {
    type: 'custom', z: 1, data: layer.x.map((x, i) => [placed(view.x, x), placed(view.y, layer.y[i])]),
    renderItem: params => {
      const i = params.dataIndex;
      const box = params.coordSys;
      const kept = value => box.x + Math.max(0, Math.min(1, fraction(view.x, value))) * box.width;
      const [foot, end] = [kept(0), kept(layer.x[i])];
      const top = box.y + (1 - fraction(view.y, layer.y[i] + part / 2)) * box.height;
      const bottom = box.y + (1 - fraction(view.y, layer.y[i] - part / 2)) * box.height;
      const children = [rectangle(Math.min(foot, end), top, Math.abs(end - foot), bottom - top, faded(colour, layer.slim ? 1 : 0.28), 2)];
      if (layer.xError[i] > 0) {
        const middle = (top + bottom) / 2;
        children.push(line(kept(layer.x[i] - layer.xError[i]), middle, kept(layer.x[i] + layer.xError[i]), middle, faded(colour, 0.7)));
      }
      return {type: 'group', children};
    }
  };
}

function field(layer, view, colour, blank) {
  return {
    type: 'custom', z: 1, data: [[placed(view.x, view.x.low), placed(view.y, view.y.low)]],
    renderItem: params => {
      const box = params.coordSys;
      const across = layer.across.map(edge => Math.round(box.x + fraction(view.x, edge) * box.width));
      const up = layer.up.map(edge => Math.round(box.y + (1 - fraction(view.y, edge)) * box.height));
      const last = {x: across[across.length - 1], y: up[up.length - 1]};
      const children = [rectangle(across[0], last.y, last.x - across[0], up[0] - last.y, blank, 0)];
      layer.values.forEach((row, j) => row.forEach((value, i) => {
        if (value === null) return;
        const strength = layer.high > layer.low ? 0.05 + 0.9 * (value - layer.low) / (layer.high - layer.low) : 0.05;
        children.push(rectangle(across[i], up[j + 1], across[i + 1] - across[i], up[j] - up[j + 1], faded(colour, strength), 0));
      }));
      return {type: 'group', children};
    }
  };
}

function rectangle(x, y, width, height, fill, r) {
  return {type: 'rect', shape: {x, y, width, height, r}, style: {fill}};
}

/** The marks of a field: the middle of each cell, with its value. */
function spread(layer) {
  const places = layer.rows.flatMap((y, j) => layer.columns.map((x, i) => ({x, y, value: layer.values[j][i]})));
  return {...layer, x: places.map(p => p.x), y: places.map(p => p.y), value: places.map(p => p.value)};
}

/** A colour of six hexadecimal digits at some opacity. */
function faded(colour, opacity) {
  const channel = at => parseInt(colour.substr(at, 2), 16);
  return 'rgba(' + channel(1) + ',' + channel(3) + ',' + channel(5) + ',' + opacity + ')';
}
