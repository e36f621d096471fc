"""Makes lbfgsb.json: minima of bounded test functions by scipy.optimize (L-BFGS-B, tight tolerances).

Run: python3 lbfgsb.py > lbfgsb.json
"""
import json
import sys

import numpy as np
import scipy
from scipy.optimize import minimize

INF = None


def rosenbrock(x):
    x = np.asarray(x)
    return np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)


def rosenbrock_gradient(x):
    x = np.asarray(x)
    g = np.zeros_like(x)
    g[:-1] = -400 * x[:-1] * (x[1:] - x[:-1] ** 2) - 2 * (1 - x[:-1])
    g[1:] += 200 * (x[1:] - x[:-1] ** 2)
    return g


def beale(x):
    a, b = x
    return (1.5 - a + a * b) ** 2 + (2.25 - a + a * b**2) ** 2 + (2.625 - a + a * b**3) ** 2


def beale_gradient(x):
    a, b = x
    t = [1.5 - a + a * b, 2.25 - a + a * b**2, 2.625 - a + a * b**3]
    return np.array([
        2 * (t[0] * (b - 1) + t[1] * (b**2 - 1) + t[2] * (b**3 - 1)),
        2 * (t[0] * a + t[1] * 2 * a * b + t[2] * 3 * a * b**2),
    ])


def hs4(x):
    return (x[0] + 1) ** 3 / 3 + x[1]


def hs4_gradient(x):
    return np.array([(x[0] + 1) ** 2, 1.0])


def hs5(x):
    return np.sin(x[0] + x[1]) + (x[0] - x[1]) ** 2 - 1.5 * x[0] + 2.5 * x[1] + 1


def hs5_gradient(x):
    c, d = np.cos(x[0] + x[1]), 2 * (x[0] - x[1])
    return np.array([c + d - 1.5, c - d + 2.5])


def hs38(x):
    a, b, c, d = x
    return (100 * (b - a * a) ** 2 + (1 - a) ** 2 + 90 * (d - c * c) ** 2 + (1 - c) ** 2
            + 10.1 * ((b - 1) ** 2 + (d - 1) ** 2) + 19.8 * (b - 1) * (d - 1))


def hs38_gradient(x):
    a, b, c, d = x
    return np.array([
        -400 * a * (b - a * a) - 2 * (1 - a),
        200 * (b - a * a) + 20.2 * (b - 1) + 19.8 * (d - 1),
        -360 * c * (d - c * c) - 2 * (1 - c),
        180 * (d - c * c) + 20.2 * (d - 1) + 19.8 * (b - 1),
    ])


def hs45(x):
    return 2 - np.prod(x) / 120


def hs45_gradient(x):
    return np.array([-np.prod(np.delete(x, i)) / 120 for i in range(5)])


def hs110(x):
    x = np.asarray(x)
    return np.sum(np.log(x - 2) ** 2 + np.log(10 - x) ** 2) - np.prod(x) ** 0.2


def hs110_gradient(x):
    x = np.asarray(x)
    return 2 * np.log(x - 2) / (x - 2) - 2 * np.log(10 - x) / (10 - x) - 0.2 * np.prod(x) ** 0.2 / x


def quadratic(n, seed):
    """x'Qx/2 - b'x with eigenvalues from 1e-2 to 1e2 in rational arithmetic of a fixed sequence."""
    r = np.random.default_rng(seed)
    q, _ = np.linalg.qr(r.standard_normal((n, n)))
    matrix = q @ np.diag(10.0 ** np.linspace(-2, 2, n)) @ q.T
    matrix = (matrix + matrix.T) / 2
    return matrix, r.standard_normal(n)


FUNCTIONS = {
    "rosenbrock": (rosenbrock, rosenbrock_gradient),
    "beale": (beale, beale_gradient),
    "hs4": (hs4, hs4_gradient),
    "hs5": (hs5, hs5_gradient),
    "hs38": (hs38, hs38_gradient),
    "hs45": (hs45, hs45_gradient),
    "hs110": (hs110, hs110_gradient),
}

PROBLEMS = [
    ("rosenbrock", [-1.2, 1.0], [(INF, INF)] * 2),
    ("rosenbrock", [-1.2, 1.0] * 5, [(INF, INF)] * 10),
    ("rosenbrock", [-2.0, 1.0], [(INF, INF), (1.5, INF)]),
    ("rosenbrock", [-1.2, 1.0], [(-2.0, 0.5), (-2.0, 2.0)]),
    ("rosenbrock", [0.3] * 6, [(-1.0, 0.7), (0.0, 2.0)] * 3),
    ("rosenbrock", [3.0] * 25, [(1.0, 100.0), (-100.0, 100.0)] * 12 + [(1.0, 100.0)]),
    ("beale", [1.0, 1.0], [(-4.5, 4.5)] * 2),
    ("beale", [1.0, 1.0], [(-4.5, 2.0)] * 2),
    ("hs4", [1.125, 0.125], [(1.0, INF), (0.0, INF)]),
    ("hs5", [0.0, 0.0], [(-1.5, 4.0), (-3.0, 3.0)]),
    ("hs38", [-3.0, -1.0, -3.0, -1.0], [(-10.0, 10.0)] * 4),
    ("hs45", [2.0] * 5, [(0.0, float(i + 1)) for i in range(5)]),
    ("hs110", [9.0] * 10, [(2.001, 9.999)] * 10),
]


def solve(f, g, start, bounds):
    tight = minimize(f, start, jac=g, bounds=bounds, method="L-BFGS-B",
                     options=dict(ftol=1e-16, gtol=1e-11, maxiter=10000, maxfun=100000, maxcor=20))
    again = minimize(f, tight.x, jac=g, bounds=bounds, method="L-BFGS-B",
                     options=dict(ftol=1e-18, gtol=1e-12, maxiter=10000, maxfun=100000))
    usual = minimize(f, start, jac=g, bounds=bounds, method="L-BFGS-B")
    best = min((tight, again), key=lambda r: r.fun)
    return dict(minimum=list(best.x), value=float(best.fun), evaluations_at_default=int(usual.nfev))


def main():
    cases = []
    for name, start, bounds in PROBLEMS:
        f, g = FUNCTIONS[name]
        cases.append(dict(function=name, start=start, bounds=[list(b) for b in bounds], **solve(f, g, start, bounds)))
    for n, seed, half in [(3, 1, 0.5), (8, 2, 0.3), (8, 3, 2.0), (20, 4, 0.5), (40, 5, 1.0)]:
        matrix, b = quadratic(n, seed)
        bounds = [(-half, half)] * n
        start = [0.0] * n
        result = solve(lambda x: x @ matrix @ x / 2 - b @ x, lambda x: matrix @ x - b, start, bounds)
        cases.append(dict(function="quadratic", matrix=matrix.tolist(), vector=b.tolist(), start=start,
                          bounds=[list(v) for v in bounds], **result))
    json.dump(dict(source=f"scipy {scipy.__version__}, scipy.optimize.minimize, method L-BFGS-B; lbfgsb.py",
                   cases=cases), sys.stdout, indent=1)


main()
