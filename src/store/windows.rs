//! The calls of Windows that no safe crate makes: who may open a file, and since when a process
//! runs.
#![expect(
    unsafe_code,
    reason = "the system is called here and nowhere else in this room"
)]

use std::io;
use std::os::windows::ffi::OsStrExt as _;
use std::os::windows::io::{AsRawHandle as _, FromRawHandle as _, OwnedHandle};
use std::path::Path;

use windows_sys::Win32::Foundation::{FILETIME, LocalFree, STILL_ACTIVE};
use windows_sys::Win32::Security::Authorization::{
    ConvertStringSecurityDescriptorToSecurityDescriptorW, SDDL_REVISION_1,
};
use windows_sys::Win32::Security::{
    DACL_SECURITY_INFORMATION, GetFileSecurityW, PROTECTED_DACL_SECURITY_INFORMATION,
    PSECURITY_DESCRIPTOR, SetFileSecurityW,
};
use windows_sys::Win32::System::Threading::{
    GetExitCodeProcess, GetProcessTimes, OpenProcess, PROCESS_QUERY_LIMITED_INFORMATION,
};

/// Its owner, the system and the administrators of the machine may do everything, nobody else may
/// do anything, and so it is with what will lie in it; what its folder says does not count.
const PRIVATE: &str = "D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

/// Writes a path as the system takes it.
fn wide(path: &Path) -> Vec<u16> {
    path.as_os_str().encode_wide().chain([0]).collect()
}

fn wrote(done: i32) -> io::Result<()> {
    if done == 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

/// Leaves a file or a folder to whoever owns it.
pub(super) fn make_private(path: &Path) -> io::Result<()> {
    let rights: Vec<u16> = PRIVATE.encode_utf16().chain([0]).collect();
    let mut made: PSECURITY_DESCRIPTOR = std::ptr::null_mut();
    // SAFETY: the text ends with a zero, and the length is not asked for.
    wrote(unsafe {
        ConvertStringSecurityDescriptorToSecurityDescriptorW(
            rights.as_ptr(),
            SDDL_REVISION_1,
            &raw mut made,
            std::ptr::null_mut(),
        )
    })?;
    let path = wide(path);
    let what = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
    // SAFETY: the path ends with a zero, and the rights were just made.
    let set = wrote(unsafe { SetFileSecurityW(path.as_ptr(), what, made) });
    // SAFETY: they were made to be freed this way, once.
    unsafe { LocalFree(made) };
    set
}

/// Gives a file the rights that another has.
pub(super) fn give_rights_of(of: &Path, to: &Path) -> io::Result<()> {
    let (of, to) = (wide(of), wide(to));
    // Of four bytes each, so that it lies as the system wants it.
    let mut rights: Vec<u32> = vec![0; 64];
    loop {
        let (room, mut needed) = (rights.len() * 4, 0);
        let length = u32::try_from(room).unwrap_or(u32::MAX);
        // SAFETY: the path ends with a zero, and there is so much room.
        let read = wrote(unsafe {
            GetFileSecurityW(
                of.as_ptr(),
                DACL_SECURITY_INFORMATION,
                rights.as_mut_ptr().cast(),
                length,
                &raw mut needed,
            )
        });
        let needed = usize::try_from(needed).unwrap_or(0);
        match read {
            Ok(()) => break,
            Err(_) if needed > room => rights.resize(needed.div_ceil(4), 0),
            Err(error) => return Err(error),
        }
    }
    // SAFETY: the path ends with a zero, and the rights were just read.
    wrote(unsafe {
        SetFileSecurityW(
            to.as_ptr(),
            DACL_SECURITY_INFORMATION,
            rights.as_mut_ptr().cast(),
        )
    })
}

/// Gives when a process began, in the system's ticks of all time; none where there is none of that
/// number, or it has ended.
pub(super) fn began(process: u32) -> Option<u64> {
    const RUNS: u32 = STILL_ACTIVE.cast_unsigned();
    // SAFETY: only a number goes in.
    let opened = unsafe { OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, process) };
    if opened.is_null() {
        return None;
    }
    // SAFETY: it was just opened, and nobody else has it.
    let process = unsafe { OwnedHandle::from_raw_handle(opened) };
    let (mut code, mut times) = (0, [FILETIME::default(); 4]);
    let [began, ended, system, own] = &mut times;
    // SAFETY: the handle lives, and each place is one of its kind.
    let told = unsafe {
        GetExitCodeProcess(process.as_raw_handle(), &raw mut code) != 0
            && GetProcessTimes(process.as_raw_handle(), began, ended, system, own) != 0
    };
    let high = u64::from(began.dwHighDateTime) << 32;
    (told && code == RUNS).then(|| high | u64::from(began.dwLowDateTime))
}
