// The page: charts are drawn when they come near the window; the theme follows the system until its button is pressed.

const plots = new Set();

function drawPlot(figure) {
  try {
    plots.add(new Plot(figure));
    figure.classList.add('drawn');
  } catch (failure) {
    figure.classList.add('failed');
    console.error(failure);
  }
}

const near = new IntersectionObserver(entries => {
  entries.filter(entry => entry.isIntersecting).forEach(entry => {
    near.unobserve(entry.target);
    drawPlot(entry.target);
  });
}, {rootMargin: '600px'});

document.querySelectorAll('figure.chart').forEach(figure => near.observe(figure));
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
