"""The runtimes that are called from Python: scikit-learn, Treelite's GTIL and TL2cgen.

Predicts when it is asked to, as PredictionServer.java describes. The folder is what
RuntimeInputs.java wrote and make_compiled.py added to.
"""

import sys
import time
from pathlib import Path

import numpy
import sklearn
import threadpoolctl
import tl2cgen
import treelite
from shared_forest import SharedForest

TREELITE = "forest.treelite"
LIBRARY = "compiled.so"

# For the calls of a round: a slow runtime makes fewer of them.
SECONDS = 2.0


class ScikitLearn:
    name = f"scikit-learn {sklearn.__version__}, `predict`, n_jobs=1"

    def __init__(self, folder: Path):
        self.forest = SharedForest(folder).scikit_learn()

    def predict(self, rows: numpy.ndarray) -> numpy.ndarray:
        return self.forest.predict(rows)


class Gtil:
    name = f"Treelite {treelite.__version__}, `gtil.predict`, nthread=1"

    def __init__(self, folder: Path):
        self.model = treelite.Model.deserialize(str(folder / TREELITE))

    def predict(self, rows: numpy.ndarray) -> numpy.ndarray:
        return treelite.gtil.predict(self.model, rows, nthread=1)


class Compiled:
    name = f"TL2cgen {tl2cgen.__version__}, `Predictor.predict`, nthread=1"

    def __init__(self, folder: Path):
        self.predictor = tl2cgen.Predictor(folder / LIBRARY, nthread=1)

    def predict(self, rows: numpy.ndarray) -> numpy.ndarray:
        return self.predictor.predict(tl2cgen.DMatrix(rows))


class Server:
    def __init__(self, folder: Path):
        self.runtimes = [ScikitLearn(folder), Gtil(folder)]
        if (folder / LIBRARY).exists():
            self.runtimes.append(Compiled(folder))
        courses = numpy.load(folder / "courses.npy")
        self.courses = [courses[i : i + 1] for i in range(len(courses))]
        self.batch = numpy.load(folder / "batch.npy")
        self.order = numpy.load(folder / "order.npy").tolist()

    def answer(self, request: str) -> str:
        if request == "names":
            return "\t".join(runtime.name for runtime in self.runtimes)
        word, number = request.split(" ")
        predict = self.runtimes[int(number)].predict
        if word == "warm-up":
            predict(self.courses[0])
            predict(self.batch)
            return "warm"
        if word == "predictions":
            ones = numpy.concatenate([numpy.ravel(predict(row)) for row in self.courses])
            both = numpy.concatenate([ones, numpy.ravel(predict(self.batch))])
            return " ".join(repr(float(value)) for value in both)
        if word == "one":
            return str(self.median_of_calls(predict))
        if word == "batch":
            begin = time.process_time_ns()
            predict(self.batch)
            return str(time.process_time_ns() - begin)
        raise ValueError(f"not a request: {request}")

    def median_of_calls(self, predict) -> int:
        times = []
        first = time.perf_counter()
        for course in self.order:
            row = self.courses[course]
            begin = time.perf_counter_ns()
            predict(row)
            times.append(time.perf_counter_ns() - begin)
            if time.perf_counter() - first > SECONDS:
                break
        return sorted(times)[len(times) // 2]


def main() -> None:
    server = Server(Path(sys.argv[1]))
    with threadpoolctl.threadpool_limits(1):
        for line in sys.stdin:
            print(server.answer(line.strip()), flush=True)


main()
