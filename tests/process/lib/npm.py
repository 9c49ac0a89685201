"""Programs from npm that are not ours: pinned by tests/interop/npm/package-lock.json, installed into the scratch directory."""

import os
import shutil
import subprocess

from lib.platform import REPOSITORY

PROGRAMS = os.path.join(REPOSITORY, "tests", "interop", "npm")


class Npm:
    def __init__(self, directory):
        self.directory = directory

    def node(self, program, *arguments):
        """Runs one of our programs over the installed packages. Gives exit code, output and what it said."""
        done = subprocess.run(["node", os.path.join(PROGRAMS, program), *arguments], cwd=self.directory,
                              capture_output=True, text=True, timeout=120)
        return done.returncode, done.stdout, done.stderr.strip()

    def anvil(self):
        """The path of the chain's program for this machine."""
        packages = os.path.join(self.directory, "node_modules", "@foundry-rs")
        for name in sorted(os.listdir(packages)):
            path = os.path.join(packages, name, "bin", "anvil")
            if os.path.exists(path):
                return path
        return None


def install(checks, scratch, what):
    """The packages, or None and a skipped check."""
    if not shutil.which("npm") or not shutil.which("node"):
        checks.skip(what, "node or npm is not installed")
        return None
    directory = os.path.join(scratch, "npm")
    os.makedirs(directory, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(os.path.join(PROGRAMS, name), directory)
    done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=directory,
                          capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        checks.skip(what, "npm ci does not get the packages: " + done.stderr.strip()[-300:])
        return None
    return Npm(directory)
