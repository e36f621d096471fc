// The layers of a chart as series of the drawing library. Series are named by number: names of people's choice never reach it.

/** One or two series for a layer. */
function series(layer, view, colours) {
  const colour = colours[layer.tint];
  const common = {name: 'n' + layer.name, silent: true, clip: true, animation: false};
  if (layer.kind === 'rule') return [{...common, ...rule(layer, view, colour)}];
  if (layer.kind === 'bars') return [{...common, ...bars(layer, view, colour)}];
  if (layer.kind === 'band') return [{...common, ...band(layer, view, colour)}];
  if (layer.kind === 'field') return [{...common, ...field(layer, view, colour, colours)}];
  const data = layer.x.map((x, i) => [placed(view.x, x), placed(view.y, layer.y[i])]);
  if (layer.kind === 'path') return [{...common, ...path(layer, data, colour)}];
  const errors = layer.xInterval.length + layer.yInterval.length > 0 ? [{...common, ...errorBars(layer, view, colour)}] : [];
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
      color: colour, width: layer.crowded ? 1.2 : 2, opacity: layer.crowded ? 0.5 : 1, join: 'round',
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
  return {
    type: 'custom', data: layer.x.map((x, i) => [placed(view.x, x), placed(view.y, layer.y[i])]),
    renderItem: (params, api) => {
      const i = params.dataIndex;
      const box = params.coordSys;
      const [left, top] = api.coord([api.value(0), api.value(1)]);
      const children = [];
      if (reaches(layer.xInterval, i)) {
        const [from, to] = layer.xInterval[i].map(v => box.x + kept(view.x, v) * box.width);
        children.push(line(from, top, to, top, faded(colour, 0.5)));
      }
      if (reaches(layer.yInterval, i)) {
        const [from, to] = layer.yInterval[i].map(v => box.y + (1 - kept(view.y, v)) * box.height);
        children.push(line(left, from, left, to, faded(colour, 0.5)));
      }
      return {type: 'group', children};
    }
  };
}

/** Whether a mark has an error bar to be drawn. */
function reaches(intervals, i) {
  const ends = intervals && intervals[i];
  return Boolean(ends) && ends[1] > ends[0];
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
      if (reaches(layer.xInterval, i)) {
        const [from, to] = layer.xInterval[i].map(kept);
        const middle = (top + bottom) / 2;
        children.push(line(from, middle, to, middle, faded(colour, 0.7)));
      }
      return {type: 'group', children};
    }
  };
}

/** A place within a chart's box, kept from leaving it by far. */
function kept(scale, value) {
  const at = scale.logarithmic && !(value > 0) ? -9 : fraction(scale, value);
  return Math.max(-9, Math.min(9, at));
}

function band(layer, view, colour) {
  return {
    type: 'custom', z: 1, data: [[placed(view.x, view.x.low), placed(view.y, view.y.low)]],
    renderItem: params => {
      const box = params.coordSys;
      const at = (x, y) => [box.x + kept(view.x, x) * box.width, box.y + (1 - kept(view.y, y)) * box.height];
      const upper = layer.places.map((x, i) => at(x, layer.upper[i]));
      const lower = layer.places.map((x, i) => at(x, layer.lower[i]));
      const points = upper.concat(lower.reverse());
      return {type: 'polygon', shape: {points}, style: {fill: faded(colour, 0.2)}};
    }
  };
}

function field(layer, view, colour, colours) {
  const blank = colours.card;
  return {
    type: 'custom', z: 1, data: [[placed(view.x, view.x.low), placed(view.y, view.y.low)]],
    renderItem: params => {
      const box = params.coordSys;
      const across = layer.across.map(edge => Math.round(box.x + fraction(view.x, edge) * box.width));
      const up = layer.up.map(edge => Math.round(box.y + (1 - fraction(view.y, edge)) * box.height));
      const last = {x: across[across.length - 1], y: up[up.length - 1]};
      const children = [rectangle(across[0], last.y, last.x - across[0], up[0] - last.y, blank, 0)];
      if (layer.smooth) {
        children.push({type: 'image', style: {image: shaded(layer, view, box, colour), x: box.x, y: box.y, width: box.width, height: box.height}});
        children.push(...isolines(layer, view, box, colours));
        return {type: 'group', children};
      }
      layer.values.forEach((row, j) => row.forEach((value, i) => {
        if (value === null) return;
        children.push(rectangle(across[i], up[j + 1], across[i + 1] - across[i], up[j] - up[j + 1], faded(colour, strength(layer, value)), 0));
      }));
      return {type: 'group', children};
    }
  };
}

/** How strong the colour of a value is. */
function strength(layer, value) {
  return layer.high > layer.low ? 0.05 + 0.9 * (value - layer.low) / (layer.high - layer.low) : 0.05;
}

/** The shades of a field of numbers over numbers, linear between its values, as a picture of a half of the box's size. */
function shaded(layer, view, box, colour) {
  const picture = document.createElement('canvas');
  picture.width = Math.max(1, Math.round(box.width / 2));
  picture.height = Math.max(1, Math.round(box.height / 2));
  const columns = between(layer.columns, layer.across, view.x, picture.width, (i, n) => (i + 0.5) / n);
  const rows = between(layer.rows, layer.up, view.y, picture.height, (j, n) => 1 - (j + 0.5) / n);
  const pen = picture.getContext('2d');
  const data = pen.createImageData(picture.width, picture.height);
  const [red, green, blue] = channels(colour);
  rows.forEach((row, j) => row && columns.forEach((column, i) => {
    if (!column) return;
    const [low, high] = [layer.values[row.from], layer.values[row.to]];
    const below = low[column.from] * (1 - column.part) + low[column.to] * column.part;
    const above = high[column.from] * (1 - column.part) + high[column.to] * column.part;
    const value = below * (1 - row.part) + above * row.part;
    data.data.set([red, green, blue, Math.round(255 * strength(layer, value))], 4 * (j * picture.width + i));
  }));
  pen.putImageData(data, 0, 0);
  return picture;
}

/** For each pixel along an axis, between which places it lies and how far on; null beyond the edges. */
function between(places, edges, scale, count, middle) {
  const at = places.map(place => fraction(scale, place));
  const [start, end] = [fraction(scale, edges[0]), fraction(scale, edges[edges.length - 1])];
  return Array.from({length: count}, (_, pixel) => {
    const here = middle(pixel, count);
    if (here < start || here > end) return null;
    let to = at.findIndex(place => place >= here);
    if (to < 0) to = at.length - 1;
    const from = Math.max(0, here > at[to] ? to : to - 1);
    return {from, to, part: to > from ? (here - at[from]) / (at[to] - at[from]) : 0};
  });
}

/** Lines of equal values, the longest of each level with its label where there is room. */
function isolines(layer, view, box, colours) {
  const taken = [];
  const labels = [];
  const lines = layer.isolines.map(one => {
    const points = one.x.map((x, i) => [box.x + kept(view.x, x) * box.width, box.y + (1 - kept(view.y, one.y[i])) * box.height]);
    const [x, y] = points[Math.floor(points.length / 2)];
    const inside = x > box.x + 16 && x < box.x + box.width - 16 && y > box.y + 8 && y < box.y + box.height - 8;
    if (one.labelled && inside && !taken.some(other => Math.abs(other[0] - x) < 52 && Math.abs(other[1] - y) < 18)) {
      taken.push([x, y]);
      const label = text(figure(one.level), x, y, 'center', 'middle', colours.ink, '11px sans-serif');
      labels.push({...label, style: {...label.style, stroke: faded(colours.card, 0.75), lineWidth: 3}});
    }
    return {type: 'polyline', shape: {points}, style: {fill: null, stroke: faded(colours.ink, 0.5), lineWidth: 1}};
  });
  return lines.concat(labels);
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
  return 'rgba(' + channels(colour).join(',') + ',' + opacity + ')';
}

function channels(colour) {
  return [1, 3, 5].map(at => parseInt(colour.substr(at, 2), 16));
}
