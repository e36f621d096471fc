// A graph: boxes and arrows at the places that the page was written with; pointing at a box tells it in full.

class Graph {
  constructor(figure) {
    this.place = figure.querySelector('.plot');
    this.data = JSON.parse(figure.querySelector('.chart-data').textContent);
    this.chart = echarts.init(this.place, null, {renderer: 'svg'});
    this.spots = this.data.boxes.map(box => ({
      box, left: box.left + box.width / 2, top: box.top + box.height / 2, words: [['name', box.words[0]], ['label', box.words[1]]]
    }));
    this.tip = new Tip(this);
    this.draw();
    this.place.addEventListener('pointermove', event => this.point(event));
    this.place.addEventListener('pointerleave', () => this.tip.hide());
    listenToKeys(this);
    new ResizeObserver(() => this.fit()).observe(this.place);
  }

  draw() {
    const colours = coloursOf(['bound', 'muted', 'ink', ...this.data.boxes.map(box => box.tint)]);
    const font = '12px ' + getComputedStyle(this.place).fontFamily;
    const axis = {type: 'value', show: false, min: 0, max: 1};
    const series = (items, draw) => ({
      type: 'custom', silent: true, clip: false, animation: false, data: items.map(() => [0, 0]),
      renderItem: params => ({type: 'group', children: draw(items[params.dataIndex])})
    });
    this.chart.setOption({
      animation: false, grid: {left: 0, right: 0, top: 0, bottom: 0}, xAxis: axis, yAxis: axis,
      series: [
        series(this.data.arrows, arrow => arrowShapes(arrow, colours, font)),
        series(this.data.boxes, box => boxShapes(box, this.data.inset, colours, font))
      ]
    }, true);
    this.size = {width: this.place.clientWidth, height: this.place.clientHeight};
    this.tip.hide();
  }

  fit() {
    if (this.place.clientWidth === this.size.width || this.place.clientWidth === 0) return;
    this.chart.resize();
    this.draw();
  }

  point(event) {
    const bounds = this.place.getBoundingClientRect();
    const [left, top] = [event.clientX - bounds.left, event.clientY - bounds.top];
    const within = ({box}) => left >= box.left && left <= box.left + box.width && top >= box.top && top <= box.top + box.height;
    const spot = this.spots.find(within);
    if (spot) this.tip.show(spot);
    else this.tip.hide();
  }

  /** A graph is always shown whole. */
  zoom() {}
}

function arrowShapes(arrow, colours, font) {
  return [
    {type: 'path', shape: {pathData: arrow.line}, style: {stroke: colours.bound, fill: 'none'}},
    {type: 'path', shape: {pathData: arrow.head}, style: {fill: colours.bound}},
    text(arrow.label, arrow.left, arrow.top, 'right', 'bottom', colours.muted, font)
  ];
}

function boxShapes(box, inset, colours, font) {
  const colour = colours[box.tint];
  const frame = rectangle(box.left, box.top, box.width, box.height, faded(colour, 0.1), 8);
  const bar = (part, fill) => rectangle(box.left + inset, box.top + box.height - 10, part * (box.width - 2 * inset), 5, fill, 0);
  return [
    {...frame, style: {...frame.style, stroke: colour, lineWidth: 1.5}},
    text(box.name, box.left + inset, box.top + 15, 'left', 'middle', colours.ink, font),
    text(box.detail, box.left + inset, box.top + 32, 'left', 'middle', colours.muted, font),
    ...(box.part === null ? [] : [bar(1, faded(colour, 0.2)), bar(box.part, faded(colour, 1))])
  ];
}
