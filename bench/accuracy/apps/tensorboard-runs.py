# Writes training runs as TensorBoard reads them: tensorboard-runs.py RUNS FOLDER
import json
import os
import sys

from tensorboardX import SummaryWriter

runs, folder = sys.argv[1:]
for run in json.load(open(runs)):
    with SummaryWriter(os.path.join(folder, run["name"])) as writer:
        writer.add_hparams(run["settings"], run["scores"], name="trial", global_step=run["steps"])
