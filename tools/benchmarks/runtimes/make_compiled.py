"""Writes the forest of a shared folder as Treelite's, and compiles it with TL2cgen and gcc -O3.

    make_compiled.py FOLDER MINUTES

Adds to the folder what the servers load: forest.treelite and compiled.so. When compiling takes
longer than so many minutes there is no compiled.so; the next start goes on where it ended.
"""

import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

import tl2cgen
from shared_forest import SharedForest

TREELITE = "forest.treelite"
LIBRARY = "compiled.so"


def main() -> None:
    folder, minutes = Path(sys.argv[1]), float(sys.argv[2])
    forest = SharedForest(folder)
    trees = [forest.roots, forest.features, forest.rights, forest.numbers]
    version = hashlib.sha256(b"".join(array.tobytes() for array in trees)).hexdigest()
    sources = folder / "compiled"
    if not (sources / version).exists():
        shutil.rmtree(sources, ignore_errors=True)
        (folder / LIBRARY).unlink(missing_ok=True)
        model = forest.treelite()
        model.serialize(str(folder / TREELITE))
        # A file for each tree: gcc's time grows faster than the length of a file.
        tl2cgen.generate_c_code(model, sources, {"parallel_comp": len(forest.roots)})
        tl2cgen.generate_makefile(sources, toolchain="gcc")
        (sources / version).touch()
    if not (folder / LIBRARY).exists():
        compile_within(60 * minutes, sources, folder / LIBRARY)


def compile_within(seconds: float, sources: Path, library: Path) -> None:
    begin = time.monotonic()
    print(f"compiling {sources} for {seconds:.0f} s at most", file=sys.stderr)
    make = subprocess.Popen(["make", "-s", "-j2", "-C", str(sources)])
    try:
        if make.wait(seconds):
            sys.exit("TL2cgen's code was not compiled")
    except subprocess.TimeoutExpired:
        make.terminate()
        make.wait()
        print("not done in this time: the compiled forest is left out", file=sys.stderr)
        return
    (sources / "predictor.so").replace(library)
    print(f"compiled in {time.monotonic() - begin:.0f} s", file=sys.stderr)


main()
