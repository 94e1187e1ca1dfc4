# shellcheck shell=bash
# What the commands in script/ share. They source this file; nobody runs it.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
venv=$root/.venv
stamp=$venv/installed
oldest_python="3 11"

step() { printf '==> %s\n' "$*"; }

fail() {
  printf 'script/%s: %s\n' "$(basename -- "$0")" "$*" >&2
  exit 1
}

# Long-winded tools speak only when they fail.
quietly() {
  local log code=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || code=$?
  if ((code)); then cat -- "$log" >&2; fi
  rm -f -- "$log"
  return "$code"
}

# Debian's packages --------------------------------------------------------------------------------

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# need_debian_packages PACKAGE…: installs those that are missing, or tells who is not root what to run.
need_debian_packages() {
  local package missing=()
  for package; do is_installed "$package" || missing+=("$package"); done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
    fail "missing on this machine; run this and start again: sudo apt-get install ${missing[*]}"
  fi
  step "Installing Debian packages: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  quietly apt-get update || fail "apt-get update failed (see above)"
  # Somebody else's apt, for example the nightly upgrade, may hold the lock for a while.
  quietly apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "${missing[@]}" ||
    fail "apt-get install ${missing[*]} failed (see above)"
}

# The newest PostgreSQL server's programs; nothing when there is none. Debian keeps them off the PATH.
postgres_bin() {
  local bin newest=
  while IFS= read -r bin; do
    if [[ -x $bin/initdb && -x $bin/postgres ]]; then newest=$bin; fi
  done < <(compgen -G '/usr/lib/postgresql/*/bin' | sort --version-sort)
  printf '%s' "$newest"
}

# need_system WHAT…: asks for what is missing of chromium, postgresql and git, in one apt-get.
# It looks for the program, not the package: some machines have it from elsewhere.
need_system() {
  local what packages=()
  for what; do
    case $what in
      # Without a font Chromium draws boxes; Debian only recommends one.
      chromium)
        [[ -x /usr/lib/chromium/chromium-headless-shell ]] ||
          packages+=(chromium-headless-shell fonts-liberation)
        ;;
      postgresql) [[ -n $(postgres_bin) ]] || packages+=(postgresql) ;;
      *) command -v "$what" >/dev/null || packages+=("$what") ;;
    esac
  done
  ((${#packages[@]} == 0)) || need_debian_packages "${packages[@]}"
}

# Python -------------------------------------------------------------------------------------------

# "3 11 7" of an interpreter; nothing when it does not run.
python_version() { "$1" -I -S -c 'import sys; print(*sys.version_info[:3])' 2>/dev/null || true; }

python_is_new_enough() {
  local major minor _
  read -r major minor _ <<<"$1"
  ((major > ${oldest_python% *} || (major == ${oldest_python% *} && minor >= ${oldest_python#* })))
}

# A virtual environment that was moved, or whose Python is gone or was upgraded, cannot be repaired.
venv_is_sound() {
  local version=$1 major minor _
  read -r major minor _ <<<"$version"
  # Its programs name the folder in which they were made.
  [[ -n $version && -d $venv/lib/python$major.$minor/site-packages/pip ]] &&
    head -n 2 -- "$venv/bin/pip" 2>/dev/null | grep -qF -- "$venv/bin/"
}

# make_venv: .venv of ${PYTHON:-python3}. A sound one is kept, unless $PYTHON asks for another version.
make_venv() {
  local have wanted major minor _ python=${PYTHON:-python3}
  have=$(python_version "$venv/bin/python")
  if venv_is_sound "$have" && python_is_new_enough "$have"; then
    [[ -n ${PYTHON:-} && $(python_version "$PYTHON") != "$have" ]] || return 0
  fi

  [[ -n ${PYTHON:-} ]] || need_system python3
  wanted=$(python_version "$python")
  [[ -n $wanted ]] || fail "$python does not run; set PYTHON to a Python ${oldest_python/ /.} or newer"
  python_is_new_enough "$wanted" ||
    fail "$python is Python ${wanted// /.}; set PYTHON to a Python ${oldest_python/ /.} or newer"
  # Debian ships the part of Python that puts pip into a new environment as a package of its own.
  if ! "$python" -I -c 'import ensurepip' 2>/dev/null; then
    read -r major minor _ <<<"$wanted"
    need_debian_packages "python$major.$minor-venv"
  fi
  step "Making .venv with Python ${wanted// /.}"
  rm -rf -- "$venv"
  quietly "$python" -m venv "$venv" || fail "$python -m venv .venv failed (see above)"
}

# install_requirements FILE…: installs lock files, together, unless these very files already are.
# The stamp has a line for each installed file: its checksum and name. When one of them has changed,
# the others' packages may have changed with it, so their lines go.
install_requirements() {
  local sums known missing line
  sums=$(cd -- "$root" && sha256sum -- "$@")
  known=$(cat -- "$stamp" 2>/dev/null || true)
  missing=$(grep -vxF -- "$known" <<<"$sums" || true)
  [[ -n $missing ]] || return 0
  while IFS= read -r line; do
    if grep -qF -- "  ${line#*  }" <<<"$known"; then known=; fi
  done <<<"$missing"

  step "Installing $*"
  rm -f -- "$stamp" # a half-done installation is none
  (
    cd -- "$root"
    # The lock names all there is. Left to choose, pip would take a newer release for `name[extra]`.
    quietly "$venv/bin/python" -m pip --disable-pip-version-check --no-input install \
      --no-deps --require-hashes "${@/#/--requirement=}"
  ) || fail "pip install of $* failed (see above)"
  printf '%s\n' "$known" "$sums" | sed '/^$/d' | sort --unique >"$stamp"
}

# install_locked FILE…: the environment and the lock files, in one word.
install_locked() {
  make_venv
  install_requirements "$@"
}

# Templates ----------------------------------------------------------------------------------------

# How djade and djhtml are called; script/check adds --check.
# shellcheck disable=SC2034 # used in check and format
djade=("$venv/bin/djade" --target-version=5.2)
# shellcheck disable=SC2034
djhtml=("$venv/bin/djhtml" --tabwidth=2)

# Sets $templates to the templates that git knows or would add. Fails where git does.
list_templates() {
  local listed file
  # safe.directory: git refuses a checkout of another user, as CI often has one.
  listed=$(cd -- "$root" && git -c safe.directory="$root" ls-files \
    --cached --others --exclude-standard --deduplicate -- 'templates/*.html') || return 1
  templates=()
  while IFS= read -r file; do
    if [[ -f $root/$file ]]; then templates+=("$file"); fi # it may be deleted, and not yet in git
  done <<<"$listed"
}
