#include "simulator/disk_file.hpp"

#include <algorithm>
#include <cstring>

#include <sqlite3.h>

#include "base/check.hpp"

namespace gzl::simulator {

namespace {

// Disks are made and removed by the one thread of a run; files are also opened by a replay's second one.
std::mutex disks_mutex;
std::vector<std::shared_ptr<Disk::State>> disks;
sqlite3_vfs* real_vfs = nullptr;

// SQLite allocates it, with the real file behind it.
struct File {
    sqlite3_file base;
    Disk::State* disk;
    const char* path;
    bool is_database;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* of(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}

bool ends_process(DiskFault fault) {
    return fault == DiskFault::kill || fault == DiskFault::power_loss;
}

enum class Operation { write, truncate, flush };

// The code that the operation must end with, or SQLITE_OK to carry it out. The caller holds the disk's mutex.
int fate(Disk::State& disk, Operation operation) {
    if (!disk.planned) return SQLITE_OK;
    const DiskFault fault = *disk.planned;
    const int code = fault == DiskFault::full        ? SQLITE_FULL
                     : operation == Operation::write ? SQLITE_IOERR_WRITE
                     : operation == Operation::flush ? SQLITE_IOERR_FSYNC
                                                     : SQLITE_IOERR_TRUNCATE;
    if (fault == DiskFault::full && operation != Operation::write) return SQLITE_OK;
    if (disk.failed) return fault == DiskFault::failed_sync ? SQLITE_OK : code;
    if (fault == DiskFault::failed_sync && operation != Operation::flush) return SQLITE_OK;
    if (disk.left > 1) {
        --disk.left;
        return SQLITE_OK;
    }
    disk.failed = true;
    return code;
}

// The bytes that a write is about to replace; beyond the file's end they are zeros.
std::string bytes_at(File& file, sqlite3_int64 offset, int size) {
    std::string bytes(static_cast<std::size_t>(size), '\0');
    const int code = file.real()->pMethods->xRead(file.real(), bytes.data(), size, offset);
    CHECK_THAT(code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ);
    return bytes;
}

int close_file(sqlite3_file* file) {
    return of(file)->real()->pMethods->xClose(of(file)->real());
}

int read_file(sqlite3_file* handle, void* out, int size, sqlite3_int64 offset) {
    File& file = *of(handle);
    const int code = file.real()->pMethods->xRead(file.real(), out, size, offset);
    if (!file.is_database || code != SQLITE_OK) return code;
    const std::lock_guard lock(file.disk->mutex);
    Disk::State& disk = *file.disk;
    if (disk.reads_to_flip == 0 || --disk.reads_to_flip > 0) return code;
    const std::int64_t bit = disk.prng.between(0, std::int64_t{size} * 8 - 1);
    static_cast<std::uint8_t*>(out)[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    disk.flipped = true;
    return code;
}

int write_file(sqlite3_file* handle, const void* data, int size, sqlite3_int64 offset) {
    File& file = *of(handle);
    const std::lock_guard lock(file.disk->mutex);
    if (const int code = fate(*file.disk, Operation::write); code != SQLITE_OK) return code;
    file.disk->unflushed[file.path].push_back(
        {offset, bytes_at(file, offset, size),
         std::string(static_cast<const char*>(data), static_cast<std::size_t>(size))});
    return file.real()->pMethods->xWrite(file.real(), data, size, offset);
}

// Truncations are taken as flushed: SQLite flushes before and after those that matter.
int truncate_file(sqlite3_file* handle, sqlite3_int64 size) {
    File& file = *of(handle);
    const std::lock_guard lock(file.disk->mutex);
    if (const int code = fate(*file.disk, Operation::truncate); code != SQLITE_OK) return code;
    file.disk->unflushed.erase(file.path);
    return file.real()->pMethods->xTruncate(file.real(), size);
}

int flush_file(sqlite3_file* handle, int) {
    File& file = *of(handle);
    const std::lock_guard lock(file.disk->mutex);
    if (const int code = fate(*file.disk, Operation::flush); code != SQLITE_OK) return code;
    file.disk->unflushed.erase(file.path);
    return SQLITE_OK;  // the real disk is not what is tried, and it is slow
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return of(file)->real()->pMethods->xFileSize(of(file)->real(), size);
}
int lock_file(sqlite3_file* file, int level) {
    return of(file)->real()->pMethods->xLock(of(file)->real(), level);
}
int unlock_file(sqlite3_file* file, int level) {
    return of(file)->real()->pMethods->xUnlock(of(file)->real(), level);
}
int check_reserved(sqlite3_file* file, int* result) {
    return of(file)->real()->pMethods->xCheckReservedLock(of(file)->real(), result);
}
int file_control(sqlite3_file* file, int operation, void* argument) {
    return of(file)->real()->pMethods->xFileControl(of(file)->real(), operation, argument);
}
int sector_size(sqlite3_file*) {
    return 4096;
}
int characteristics(sqlite3_file* file) {
    return of(file)->real()->pMethods->xDeviceCharacteristics(of(file)->real());
}
int shm_map(sqlite3_file* file, int page, int page_size, int extend, void volatile** out) {
    return of(file)->real()->pMethods->xShmMap(of(file)->real(), page, page_size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int n, int flags) {
    return of(file)->real()->pMethods->xShmLock(of(file)->real(), offset, n, flags);
}
void shm_barrier(sqlite3_file* file) {
    of(file)->real()->pMethods->xShmBarrier(of(file)->real());
}
int shm_unmap(sqlite3_file* file, int remove) {
    return of(file)->real()->pMethods->xShmUnmap(of(file)->real(), remove);
}

constexpr sqlite3_io_methods kMethods{
    2,         close_file,  read_file,      write_file,   truncate_file, flush_file,      file_size,
    lock_file, unlock_file, check_reserved, file_control, sector_size,   characteristics, shm_map,
    shm_lock,  shm_barrier, shm_unmap,      nullptr,      nullptr};

std::shared_ptr<Disk::State> disk_of(std::string_view path) {
    const std::lock_guard lock(disks_mutex);
    const auto found = std::find_if(disks.begin(), disks.end(),
                                    [&](const auto& disk) { return path.starts_with(disk->directory + "/"); });
    return found == disks.end() ? nullptr : *found;
}

// Files of no disk are SQLite's own affair.
int open_file(sqlite3_vfs*, const char* path, sqlite3_file* handle, int flags, int* out_flags) {
    const auto disk = path ? disk_of(path) : nullptr;
    if (!disk) return real_vfs->xOpen(real_vfs, path, handle, flags, out_flags);
    File& file = *of(handle);
    file.base.pMethods = nullptr;
    file.disk = disk.get();
    file.path = path;
    file.is_database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    const int code = real_vfs->xOpen(real_vfs, path, file.real(), flags, out_flags);
    if (file.real()->pMethods) file.base.pMethods = &kMethods;
    return code;
}

int delete_file(sqlite3_vfs*, const char* path, int sync_directory) {
    if (const auto disk = disk_of(path)) {
        const std::lock_guard lock(disk->mutex);
        if (disk->failed && ends_process(*disk->planned)) return SQLITE_IOERR_DELETE;
        disk->unflushed.erase(path);
    }
    return real_vfs->xDelete(real_vfs, path, sync_directory);
}

}  // namespace

void use_simulated_disks() {
    static sqlite3_vfs vfs = [] {
        real_vfs = sqlite3_vfs_find(nullptr);
        sqlite3_vfs made = *real_vfs;
        made.szOsFile = static_cast<int>(sizeof(File)) + real_vfs->szOsFile;
        made.zName = "gzl-simulated";
        made.xOpen = open_file;
        made.xDelete = delete_file;
        return made;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 1);
    CHECK_THAT(registered == SQLITE_OK);
}

void add_disk(const std::shared_ptr<Disk::State>& disk) {
    const std::lock_guard lock(disks_mutex);
    disks.push_back(disk);
}

void remove_disk(const std::shared_ptr<Disk::State>& disk) {
    const std::lock_guard lock(disks_mutex);
    std::erase(disks, disk);
}

}  // namespace gzl::simulator
