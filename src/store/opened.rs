//! Kept files that are opened with the program of the desktop: copies in a folder that only their
//! owner may enter, and that is emptied when the program ends, or at the next start where it was
//! killed.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::files::{create_private, is_own};
use super::trouble::{of_system, of_writing};
use super::{Error, Result};

/// How the folders are called, before the number of the process.
const FOLDER: &str = "duban-opened-";

/// Opens files with the program of the desktop.
#[derive(Debug)]
pub struct Opener {
    /// The program and what stands before the file.
    with: Vec<String>,
    /// Where its folder is made.
    base: PathBuf,
    /// The folder, once there is one.
    folder: Option<PathBuf>,
    /// How many were opened.
    opened: usize,
}

impl Opener {
    /// Opens with a program, its copies below a folder for temporary files. What another run left
    /// there that was killed goes first.
    pub fn new(with: Vec<String>, base: PathBuf) -> Self {
        clear_left(&base);
        Self {
            with,
            base,
            folder: None,
            opened: 0,
        }
    }

    /// Opens a copy of a file; nobody waits for the program.
    ///
    /// # Errors
    /// The copy cannot be written, or there is no such program.
    pub fn open(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let Some((program, before)) = self.with.split_first() else {
            return Err(Error::Missing(PathBuf::new()));
        };
        let (program, before) = (program.clone(), before.to_vec());
        self.opened += 1;
        let path = self
            .folder()?
            .join(format!("{}-{}", self.opened, plain(name)));
        create_private(&path)?;
        let written = fs::OpenOptions::new()
            .write(true)
            .open(&path)
            .and_then(|mut file| file.write_all(bytes));
        written.map_err(|error| of_writing(&error, &path))?;
        let mut command = Command::new(&program);
        command.args(before).arg(&path).current_dir(&self.base);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt as _;
            // What the terminal sends this program is none of its business.
            command.process_group(0);
        }
        let mut child = command
            .spawn()
            .map_err(|error| of_system(&error, Path::new(&program)))?;
        let waits = std::thread::Builder::new().spawn(move || child.wait());
        drop(waits);
        Ok(())
    }

    /// Gives the folder of this process, made where there is none yet.
    fn folder(&mut self) -> Result<PathBuf> {
        if let Some(folder) = self.folder.as_ref().filter(|it| it.is_dir()) {
            return Ok(folder.clone());
        }
        #[cfg_attr(not(unix), expect(unused_mut, reason = "it has no modes there"))]
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(0o700);
        }
        let mut n = 0_u32;
        loop {
            let name = format!("{FOLDER}{}-{n}", std::process::id());
            let folder = self.base.join(name);
            match builder.create(&folder) {
                Ok(()) => {
                    self.folder = Some(folder.clone());
                    return Ok(folder);
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => n += 1,
                Err(error) => return Err(of_system(&error, &folder)),
            }
        }
    }
}

impl Drop for Opener {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // What a program still holds open goes at the next start.
            drop(fs::remove_dir_all(folder));
        }
    }
}

/// Takes away the folders of runs that have ended.
fn clear_left(base: &Path) {
    for entry in fs::read_dir(base).into_iter().flatten().flatten() {
        let (name, path) = (entry.file_name(), entry.path());
        let Some(run) = name.to_str().and_then(|it| it.strip_prefix(FOLDER)) else {
            continue;
        };
        let process = run.split('-').next().and_then(|it| it.parse().ok());
        let is_folder = entry.file_type().is_ok_and(|it| it.is_dir());
        if is_folder && is_own(&path) && process.is_some_and(|it| !is_alive(it)) {
            drop(fs::remove_dir_all(path));
        }
    }
}

/// Says whether a process runs, other than this one before it was this one.
#[cfg(unix)]
fn is_alive(process: i32) -> bool {
    let process = rustix::process::Pid::from_raw(process);
    let gone = |error| error == rustix::io::Errno::SRCH;
    process.is_some_and(|it| !rustix::process::test_kill_process(it).is_err_and(gone))
}

/// Elsewhere what is still open cannot be taken away, and says so by itself.
#[cfg(not(unix))]
const fn is_alive(_process: i32) -> bool {
    false
}

/// Gives a name that is nothing but a name on every system, and that no program reads as an option.
fn plain(name: &str) -> String {
    let keeps =
        |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '(' | ')' | '（' | '）');
    let name = name.trim_end_matches(['.', ' ']);
    let last: Vec<char> = name.chars().rev().take(100).collect();
    let kept = last.into_iter().rev();
    kept.map(|c| if keeps(c) { c } else { '_' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_copy_is_for_its_owner_alone_and_goes_with_the_program() {
        use std::os::unix::fs::PermissionsExt as _;
        let base = tempfile::tempdir().unwrap();
        let left = base.path().join("duban-opened-999999999-0");
        let other = base.path().join("duban-opened-mine");
        for folder in [&left, &other] {
            fs::create_dir(folder).unwrap();
        }
        let ours = base
            .path()
            .join(format!("{FOLDER}{}-7", std::process::id()));
        fs::create_dir(&ours).unwrap();
        let mut opener = Opener::new(vec!["true".to_owned()], base.path().to_owned());
        // Another run was killed; this one lives, and what is called otherwise is another's.
        assert!(!left.exists() && other.exists() && ours.exists());
        opener.open("../-照片; rm.jpg", b"bytes").unwrap();
        let folder = opener.folder.clone().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        let file = folder.join("1-.._-照片__rm.jpg");
        assert_eq!(mode(&file), 0o600);
        assert_eq!(fs::read(&file).unwrap(), b"bytes");
        drop(opener);
        assert!(!folder.exists());
    }

    #[test]
    fn where_there_is_no_program_that_is_said() {
        let base = tempfile::tempdir().unwrap();
        let with = vec!["no-such-program-here".to_owned()];
        let mut opener = Opener::new(with, base.path().to_owned());
        assert!(matches!(opener.open("a.jpg", b"x"), Err(Error::Missing(_))));
    }
}
