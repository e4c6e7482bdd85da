"""Solves one file of the bench (its format: file.ts) with scipy and prints one line of JSON.

scipy minimises and wants everybody matched, and drops entries of cost 0. So every weight becomes the cost
(largest weight + 1 - weight) >= 1; a volunteer of capacity c becomes c equal columns; and where people may stay alone each
of them gets a column of its own whose cost stands for weight 0. The value is told back in the weights of the file. Only the
call of scipy is timed; the peak of memory is put back to the present size just before it where the system allows that.
"""

import json
import platform
import resource
import sys
import time

import numpy as np
import scipy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def main(path):
    with open(path, "rb") as file:
        line = file.readline()
        header = json.loads(line)
        solve, value_of = (dense if header["kind"] == "dense" else sparse)(file, header)
    forget_peak()
    processor, began = time.process_time(), time.perf_counter()
    rows, columns = solve()
    milliseconds = 1000 * (time.perf_counter() - began)
    processor = 1000 * (time.process_time() - processor)
    peak = peak_kilobytes()
    value = value_of(rows, columns)
    print(json.dumps({
        "value": value, "milliseconds": milliseconds, "processor": processor, "peakKilobytes": peak,
        "versions": f"scipy {scipy.__version__}, numpy {np.__version__}, Python {platform.python_version()}",
    }))


def dense(file, header):
    n, m = header["rows"], header["columns"]
    # Read in strips: the matrix of costs is never beside a second one of weights.
    cost = np.empty((n, m))
    for i in range(n):
        cost[i] = np.fromfile(file, np.int32, m)
    top = cost.max() + 1
    np.subtract(top, cost, out=cost)

    def value_of(rows, columns):
        return int((top - cost[rows, columns]).sum())

    return (lambda: linear_sum_assignment(cost)), value_of


def sparse(file, header):
    arrays = {}
    for name, kind, length in header["arrays"]:
        arrays[name] = np.fromfile(file, kind, length)
        file.seek(-arrays[name].nbytes % 8, 1)
    persons, start, capacity = header["rows"], arrays["start"], arrays["capacity"]
    volunteer, weight = arrays["volunteer"], arrays["weight"]
    top = weight.max() + 1
    first = np.concatenate(([0], np.cumsum(capacity)))
    times = capacity[volunteer]
    row = np.repeat(np.repeat(np.arange(persons), np.diff(start)), times)
    nth = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
    column = np.repeat(first[volunteer], times) + nth
    cost = np.repeat(top - weight, times)
    places = int(first[-1])
    if header["kind"] == "sparse":
        row = np.concatenate((row, np.arange(persons)))
        column = np.concatenate((column, places + np.arange(persons)))
        cost = np.concatenate((cost, np.full(persons, top)))
        places += persons
    matrix = csr_matrix((cost, (row, column)), shape=(persons, places))

    def value_of(rows, columns):
        return int((top - np.asarray(matrix[rows, columns])).sum())

    return (lambda: min_weight_full_bipartite_matching(matrix)), value_of


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass


def peak_kilobytes():
    try:
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


main(sys.argv[1])
