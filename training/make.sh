#!/bin/sh
# The shipped file from the corpora: two stages, a short one that feels int8, the features' head once more, export, measurement. Usage: HEARSAY_CORPORA=DIR sh training/make.sh RUN_DIR MODEL_DIR
# Python is $PYTHON or python3. Each stage goes on from its last checkpoint when the command is given again.
set -eu
run=$1; model=$2; python=${PYTHON:-python3}; here=$(dirname "$0")
export OMP_NUM_THREADS=1
[ -f "$run/one/final.pt" ] || "$python" "$here/train.py" --out "$run/one" --minutes 60
[ -f "$run/two/final.pt" ] || "$python" "$here/train.py" --out "$run/two" --from "$run/one/final.pt" --minutes 38 --seed 6 --rate 1.8e-4 --head-rate 1e-3 --lead-windows 0.4
[ -f "$run/three/final.pt" ] || "$python" "$here/train.py" --out "$run/three" --from "$run/two/final.pt" --minutes 6 --seed 7 --rate 6e-5 --head-rate 4e-4 --int8 64 --mask 0.02 --warmup 0.05
[ -f "$run/final.pt" ] || "$python" "$here/finish.py" "$run/three/final.pt" "$run/final.pt"
"$python" "$here/export.py" "$run/final.pt" "$model"
"$python" "$here/evaluate.py" "$model" --out "$run/figures.json"
"$python" "$here/export.py" "$run/final.pt" "$model" --figures "$run/figures.json"
# The net that weighs phrases, in the repository's own model folder: one of noughts so that the program runs, then the learnt one.
"$python" "$here/cast.py" "$model"
node "$here/../scripts/cast-examples.ts" > "$run/examples.jsonl"
"$python" "$here/cast.py" "$model" --examples "$run/examples.jsonl"
