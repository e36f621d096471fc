// What became of the report in each frame, told by its attributes once all of its charts are drawn.
const frames = Array.from(document.querySelectorAll('iframe'));

function observed(frame) {
  const page = frame.contentDocument;
  const root = page.documentElement;
  const all = kind => page.querySelectorAll(kind);
  frame.dataset.charts = all('figure.chart').length;
  frame.dataset.drawn = all('figure.chart.drawn').length;
  frame.dataset.failed = all('figure.chart.failed').length;
  frame.dataset.hurt = all('html[data-hurt], .hurt').length;
  frame.dataset.least = Math.min(...Array.from(all('figure.chart .plot svg'), svg => svg.querySelectorAll('path').length));
  frame.dataset.beside = Math.max(0, root.scrollWidth - root.clientWidth);
  frame.dataset.ground = frame.contentWindow.getComputedStyle(root).getPropertyValue('--page').trim();
}

function prepared(frame) {
  if (frame.id.endsWith('dark')) frame.contentDocument.getElementById('theme').click();
}

const drawn = frame => frame.contentDocument.querySelectorAll('figure.chart:not(.drawn):not(.failed)').length === 0;

function tell() {
  frames.forEach(observed);
  const surfaces = document.getElementById('surfaces-light').contentDocument.querySelectorAll('.plot svg');
  document.getElementById('surfaces').append(...Array.from(surfaces, svg => document.importNode(svg, true)));
}

addEventListener('load', () => {
  frames.forEach(prepared);
  const waiting = setInterval(() => {
    if (!frames.every(drawn)) return;
    clearInterval(waiting);
    tell();
  }, 100);
});
