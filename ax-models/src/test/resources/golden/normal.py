"""Quantiles of the standard normal distribution in 60 digits, rounded to the nearest double: normal.json. Needs mpmath."""

import json
import mpmath as mp

mp.mp.dps = 400
levels = [1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-16, 1e-12, 1e-8, 1e-5, 1e-4, 1e-3, 0.01, 0.02425, 0.05, 0.075, 0.1, 0.2, 0.3, 0.4, 0.49, 0.499999,
          0.5, 0.5000001, 0.51, 0.6, 0.7, 0.8, 0.9, 0.925, 0.95, 0.97575, 0.99, 0.999, 0.9999, 0.99999, 1 - 1e-8, 1 - 1e-12, 1 - 2.0**-53]


def quantile(p):
    """Newton's method on the lower tail."""
    p = mp.mpf(p)
    if p == mp.mpf(1) / 2:
        return mp.mpf(0)
    tail = min(p, 1 - p)
    z = -mp.sqrt(-2 * mp.log(tail))
    for _ in range(200):
        f = mp.erfc(-z / mp.sqrt(2)) / 2
        step = (f - tail) / mp.npdf(z)
        step = max(min(step, mp.mpf(1)), mp.mpf(-1))
        z -= step
        if abs(step) < mp.mpf(10) ** -60:
            break
    return z if p < mp.mpf(1) / 2 else -z


figures = [{"p": p, "z": float(quantile(p))} for p in levels]
with open("normal.json", "w") as out:
    json.dump({"source": "mpmath " + mp.__version__ + ", by normal.py", "quantiles": figures}, out, indent=1)
