// Before anything is drawn: scripts run, and which theme the reader chose last time.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const kept = localStorage.getItem('ax-theme');
    if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;
  } catch (refused) {
    // A page opened from a file may not keep anything; the system's preference holds then.
  }
})();
