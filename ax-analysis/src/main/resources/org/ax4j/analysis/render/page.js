// The page: charts are drawn when they come near the window, the others one by one after that; the theme follows the system until its button is pressed.

const plots = new Set();
const waiting = new Set(document.querySelectorAll('figure.chart'));

function drawPlot(figure) {
  if (!waiting.delete(figure)) return;
  near.unobserve(figure);
  try {
    plots.add(figure.classList.contains('graph') ? new Graph(figure) : new Plot(figure));
    figure.classList.add('drawn');
  } catch (failure) {
    figure.classList.add('failed');
    console.error(failure);
  }
}

const near = new IntersectionObserver(entries => {
  entries.filter(entry => entry.isIntersecting).forEach(entry => drawPlot(entry.target));
}, {rootMargin: '600px'});

function drawNext() {
  for (const figure of waiting) {
    drawPlot(figure);
    setTimeout(drawNext, 30);
    return;
  }
}

waiting.forEach(figure => near.observe(figure));
setTimeout(drawNext, 300);
document.querySelectorAll('.data').forEach(data => new Grid(data));

const system = matchMedia('(prefers-color-scheme: dark)');
const theme = document.getElementById('theme');

function dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : system.matches;
}

function applyTheme() {
  theme.setAttribute('aria-pressed', String(dark()));
  plots.forEach(plot => plot.draw());
}

theme.addEventListener('click', () => {
  const chosen = dark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = chosen;
  try {
    localStorage.setItem('ax-theme', chosen);
  } catch (refused) {
    // The choice then lasts as long as the page.
  }
  applyTheme();
});
system.addEventListener('change', applyTheme);
applyTheme();
