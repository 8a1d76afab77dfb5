//! What kind of file system the store lies on: locks cannot be trusted over a network.

use std::path::Path;

/// What was found out about the place of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A local disk, as far as can be told.
    Local,
    /// A memory file system: lost when the machine stops.
    Memory,
    /// A network file system, by name.
    Network(&'static str),
    /// A file system in user space; it may be a network one.
    UserSpace,
    /// It could not be asked; allowed, and told by `doctor`.
    Unknown,
}

impl Place {
    /// Tells the place from the number that statfs gives.
    pub fn from_magic(magic: u64) -> Self {
        match magic & 0xFFFF_FFFF {
            0x6969 => Self::Network("NFS"),
            0x517B => Self::Network("SMB"),
            0xFF53_4D42 => Self::Network("CIFS"),
            0xFE53_4D42 => Self::Network("SMB2"),
            0x0102_1997 => Self::Network("9p"),
            0x5346_414F => Self::Network("AFS"),
            0x00C3_6400 => Self::Network("Ceph"),
            0x0BD0_0BD0 => Self::Network("Lustre"),
            0x0116_1970 => Self::Network("GFS2"),
            0x6573_5546 => Self::UserSpace,
            0x0102_1994 => Self::Memory,
            _ => Self::Local,
        }
    }

    /// Looks at the file system of a store, or of the folder it will lie in: that of the file
    /// itself, wherever a symbolic link leads.
    pub fn of(store: &Path) -> Self {
        let folder = match store.parent() {
            // A bare name lies in the folder that one is in.
            Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
            Some(folder) => folder,
            None => store,
        };
        Self::asked(if store.exists() { store } else { folder })
    }

    #[cfg(unix)]
    fn asked(place: &Path) -> Self {
        rustix::fs::statfs(place).map_or(Self::Unknown, |found| {
            // Some systems give the number signed.
            let magic = i128::from(found.f_type).rem_euclid(1 << 32);
            u64::try_from(magic).map_or(Self::Unknown, Self::from_magic)
        })
    }

    /// A share is told by the name that the place has in the end: a letter that stands for one
    /// leads there.
    #[cfg(not(unix))]
    fn asked(place: &Path) -> Self {
        let real = std::fs::canonicalize(place);
        match real.as_deref().unwrap_or(place) {
            share if is_share(share) => Self::Network("SMB"),
            _ if real.is_err() => Self::Unknown,
            _ => Self::Local,
        }
    }
}

/// Says whether a path begins with the name of another machine.
#[cfg(not(unix))]
fn is_share(path: &Path) -> bool {
    use std::path::{Component, Prefix};
    let first = path.components().next();
    matches!(first, Some(Component::Prefix(it))
        if matches!(it.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_bare_name_lies_in_the_folder_one_is_in() {
        assert_eq!(
            Place::of(Path::new("duban.db")),
            Place::asked(Path::new("."))
        );
        assert_ne!(Place::of(Path::new("duban.db")), Place::Unknown);
        assert_eq!(
            Place::of(Path::new("no such folder/duban.db")),
            Place::Unknown
        );
    }

    #[cfg(windows)]
    #[test]
    fn a_share_is_one_however_it_is_written_and_a_disk_is_none() {
        for share in [r"\\pc\ledger\duban.db", r"\\?\UNC\pc\ledger\duban.db"] {
            assert!(is_share(Path::new(share)), "{share}");
        }
        for disk in [r"C:\duban.db", r"\\?\C:\duban.db", "duban.db"] {
            assert!(!is_share(Path::new(disk)), "{disk}");
        }
    }

    #[test]
    fn the_numbers_of_network_file_systems_are_known() {
        let table = [
            (0x6969, Place::Network("NFS")),
            (0xFF53_4D42, Place::Network("CIFS")),
            (0x6573_5546, Place::UserSpace),
            (0xEF53, Place::Local),
            (0x5846_5342, Place::Local),
            (0x0102_1994, Place::Memory),
        ];
        for (magic, place) in table {
            assert_eq!(Place::from_magic(magic), place);
        }
    }
}
