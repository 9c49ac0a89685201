#include "telemetry/reading_tables.hpp"

#include <algorithm>

namespace gzl::telemetry {

namespace {

using eventlog::SqliteStatement;

constexpr std::int64_t kApplication = 0x677a6c72;  // "gzlr"
constexpr std::int64_t kVersion = 1;
constexpr unsigned kPlaceBits = 14;  // of a message in its block

constexpr std::string_view kPragmas = R"(
pragma page_size=8192;
pragma auto_vacuum=incremental;
pragma journal_mode=wal;
pragma synchronous=full;
)";
constexpr std::string_view kSchema = R"(
begin immediate;
pragma application_id=1736076402;
pragma user_version=1;
create table gateways(id integer primary key, code text not null unique, next_sequence integer not null,
    state blob not null);
create table days(gateway integer not null, day integer not null, secret blob not null,
    primary key(gateway, day)) without rowid;
create table blocks(id integer primary key, gateway integer not null, day integer not null,
    first_sequence integer not null, state blob not null);
create index blocks_by_gateway on blocks(gateway, first_sequence);
create table messages(id integer primary key, received_at integer not null, hash blob not null, skipped blob not null,
    record blob not null);
create table spans(gateway integer not null, device text not null, block integer not null, first integer not null,
    last integer not null, from_ms integer not null, to_ms integer not null,
    primary key(gateway, device, block)) without rowid;
create table conflicts(gateway text not null, sequence integer not null, device text not null,
    received_at integer not null, text text not null);
commit;
)";
static_assert(kApplication == 1736076402);

std::uint64_t message_id(std::uint64_t block, std::uint64_t place) {
    return block << kPlaceBits | place;
}

Bytes copy(ByteView bytes) {
    return {bytes.begin(), bytes.end()};
}

template <std::size_t N>
std::array<std::uint8_t, N> exactly(ByteView bytes) {
    std::array<std::uint8_t, N> out{};
    if (bytes.size() == N) std::ranges::copy(bytes, out.begin());
    return out;
}

Result<void> make_tables(const eventlog::SqliteConnection& db, const std::string& file) {
    const auto tables = db.integer("select count(*) from sqlite_schema");
    const auto application = db.integer("pragma application_id");
    const auto version = db.integer("pragma user_version");
    if (!tables || !application || !version) return tl::make_unexpected(db.latest_fault());
    if (*tables > 0 && *application != kApplication)
        return fault(file +
                     " is no reading store, or one of before readings were kept as columns: move it away, then start "
                     "again; the event log is not touched by that");
    if (*tables > 0 && *version != kVersion)
        return fault(file + " is a reading store of version " + std::to_string(*version) + "; this program reads " +
                     std::to_string(kVersion));
    if (auto set = db.execute(std::string(kPragmas)); !set) return set;
    return *tables > 0 ? Result<void>{} : db.execute(std::string(kSchema));
}

}  // namespace

void Span::widen(const Reading& reading) {
    first = std::min(first, reading.sequence);
    last = std::max(last, reading.sequence);
    from = std::min(from, reading.at);
    to = std::max(to, reading.at);
}

Result<ReadingTables> ReadingTables::open(const std::filesystem::path& file, Access access) {
    const int flags = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    auto db = eventlog::SqliteConnection::open(file.string(), flags);
    if (!db) return tl::make_unexpected(db.error());
    if (access == Access::write)
        if (auto made = make_tables(*db, file.string()); !made) return tl::make_unexpected(made.error());
    ReadingTables tables(std::move(*db));
    if (auto prepared = tables.prepare(); !prepared) return tl::make_unexpected(prepared.error());
    return tables;
}

Result<void> ReadingTables::prepare() {
    const std::pair<SqliteStatement*, std::string_view> all[]{
        {&find_gateway_, "select id, next_sequence, state from gateways where code=?"},
        {&find_code_, "select code from gateways where id=?"},
        {&add_gateway_, "insert into gateways values(null, ?, 0, x'')"},
        {&keep_state_, "update gateways set next_sequence=?, state=? where id=?"},
        {&find_secret_, "select secret from days where gateway=? and day=?"},
        {&add_secret_, "insert into days values(?,?,?)"},
        {&newest_block_,
         "select id, gateway, day, first_sequence from blocks where gateway=? order by first_sequence desc limit 1"},
        {&block_with_,
         "select id, gateway, day, first_sequence from blocks where gateway=? and first_sequence<=? "
         "order by first_sequence desc limit 1"},
        {&find_block_, "select id, gateway, day, first_sequence from blocks where id=?"},
        {&blocks_before_, "select id, gateway, day, first_sequence from blocks where day<?"},
        {&find_state_, "select state from blocks where id=?"},
        {&add_block_, "insert into blocks values(null,?,?,?,?)"},
        {&remove_block_, "delete from blocks where id=?"},
        {&count_messages_, "select count(*) from messages where id>=? and id<?"},
        {&messages_, "select received_at, hash, skipped, record from messages where id>=? and id<? order by id"},
        {&find_message_, "select received_at, hash, skipped, record from messages where id=?"},
        {&add_message_, "insert into messages values(?,?,?,?,?)"},
        {&remove_messages_, "delete from messages where id>=? and id<?"},
        {&add_span_, "insert into spans values(?,?,?,?,?,?,?)"},
        {&remove_spans_, "delete from spans where gateway=? and block=?"},
        {&spans_by_sequence_,
         "select block, first from spans where gateway=? and device=? and first<=? and last>=? order by first"},
        {&spans_by_time_,
         "select block, first from spans where gateway=? and device=? and from_ms<? and to_ms>=? order by first"},
        {&add_conflict_, "insert into conflicts values(?,?,?,?,?)"},
        {&count_conflicts_, "select count(*) from conflicts"},
        {&remove_days_, "delete from days where day<?"}};
    for (const auto& [statement, sql] : all) {
        auto prepared = db_.prepare(sql);
        if (!prepared) return tl::make_unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return {};
}

bool ReadingTables::begin() {
    ok_ = static_cast<bool>(db_.execute("begin"));
    return ok_;
}

bool ReadingTables::commit() {
    return ok_ && db_.execute("commit");
}

void ReadingTables::rollback() {
    static_cast<void>(db_.execute("rollback"));
}

bool ReadingTables::run(SqliteStatement& statement) {
    ok_ = statement.run() == SQLITE_DONE && ok_;
    return ok_;
}

// The next row, or the end; the caller resets the statement when it has read what it wants.
bool ReadingTables::row(SqliteStatement& statement) {
    const int code = statement.step();
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) ok_ = false;
    statement.reset();
    return false;
}

std::optional<GatewayRow> ReadingTables::gateway(std::string_view code) {
    find_gateway_.bind(1, code);
    if (!row(find_gateway_)) return std::nullopt;
    GatewayRow found{find_gateway_.natural(0), find_gateway_.natural(1), copy(find_gateway_.blob(2))};
    find_gateway_.reset();
    return found;
}

std::string ReadingTables::code_of(std::uint64_t gateway) {
    find_code_.bind(1, gateway);
    if (!row(find_code_)) return {};
    std::string code(find_code_.text(0));
    find_code_.reset();
    return code;
}

void ReadingTables::add_gateway(std::string_view code) {
    add_gateway_.bind(1, code);
    run(add_gateway_);
}

void ReadingTables::keep_state(std::uint64_t gateway, std::uint64_t next_sequence, std::string_view state) {
    keep_state_.bind(1, next_sequence);
    keep_state_.bind_blob(2, bytes_of(state));
    keep_state_.bind(3, gateway);
    run(keep_state_);
}

std::optional<DaySecret> ReadingTables::secret(std::uint64_t gateway, Date day) {
    find_secret_.bind(1, gateway);
    find_secret_.bind(2, std::int64_t{day.days()});
    if (!row(find_secret_)) return std::nullopt;
    const auto found = exactly<sizeof(DaySecret)>(find_secret_.blob(0));
    find_secret_.reset();
    return found;
}

void ReadingTables::add_secret(std::uint64_t gateway, Date day, const DaySecret& secret) {
    add_secret_.bind(1, gateway);
    add_secret_.bind(2, std::int64_t{day.days()});
    add_secret_.bind_blob(3, secret);
    run(add_secret_);
}

std::optional<BlockRow> ReadingTables::one_block(SqliteStatement& statement) {
    if (!row(statement)) return std::nullopt;
    const BlockRow found{statement.natural(0), statement.natural(1),
                         Date(static_cast<std::int32_t>(statement.integer(2))), statement.natural(3)};
    statement.reset();
    return found;
}

std::optional<BlockRow> ReadingTables::newest_block(std::uint64_t gateway) {
    newest_block_.bind(1, gateway);
    return one_block(newest_block_);
}

std::optional<BlockRow> ReadingTables::block_with(std::uint64_t gateway, std::uint64_t sequence) {
    block_with_.bind(1, gateway);
    block_with_.bind(2, sequence);
    return one_block(block_with_);
}

std::optional<BlockRow> ReadingTables::block(std::uint64_t id) {
    find_block_.bind(1, id);
    return one_block(find_block_);
}

std::vector<BlockRow> ReadingTables::blocks_before(Date day) {
    blocks_before_.bind(1, std::int64_t{day.days()});
    std::vector<BlockRow> found;
    while (row(blocks_before_))
        found.push_back({blocks_before_.natural(0), blocks_before_.natural(1),
                         Date(static_cast<std::int32_t>(blocks_before_.integer(2))), blocks_before_.natural(3)});
    return found;
}

Bytes ReadingTables::state_before(std::uint64_t block) {
    find_state_.bind(1, block);
    if (!row(find_state_)) return {};
    Bytes state = copy(find_state_.blob(0));
    find_state_.reset();
    return state;
}

std::uint64_t ReadingTables::add_block(const BlockRow& block, std::string_view state) {
    add_block_.bind(1, block.gateway);
    add_block_.bind(2, std::int64_t{block.day.days()});
    add_block_.bind(3, block.first_sequence);
    add_block_.bind_blob(4, bytes_of(state));
    run(add_block_);
    return static_cast<std::uint64_t>(sqlite3_last_insert_rowid(db_.handle()));
}

void ReadingTables::remove_block(const BlockRow& block) {
    remove_messages(block.id, 0);
    remove_spans(block);
    remove_block_.bind(1, block.id);
    run(remove_block_);
}

std::uint64_t ReadingTables::message_count(std::uint64_t block) {
    count_messages_.bind(1, message_id(block, 0));
    count_messages_.bind(2, message_id(block + 1, 0));
    if (!row(count_messages_)) return 0;
    const std::uint64_t count = count_messages_.natural(0);
    count_messages_.reset();
    return count;
}

std::vector<MessageRow> ReadingTables::messages(std::uint64_t block, std::uint64_t count) {
    messages_.bind(1, message_id(block, 0));
    messages_.bind(2, message_id(block, 0) + std::min(count, std::uint64_t{1} << kPlaceBits));
    std::vector<MessageRow> found;
    while (row(messages_))
        found.push_back({Instant(messages_.integer(0)), exactly<sizeof(Hash)>(messages_.blob(1)),
                         copy(messages_.blob(2)), copy(messages_.blob(3))});
    return found;
}

std::optional<MessageRow> ReadingTables::message(const BlockRow& block, std::uint64_t sequence) {
    const std::uint64_t place = sequence - block.first_sequence;
    if (sequence < block.first_sequence || place >= std::uint64_t{1} << kPlaceBits) return std::nullopt;
    find_message_.bind(1, message_id(block.id, place));
    if (!row(find_message_)) return std::nullopt;
    MessageRow found{Instant(find_message_.integer(0)), exactly<sizeof(Hash)>(find_message_.blob(1)),
                     copy(find_message_.blob(2)), copy(find_message_.blob(3))};
    find_message_.reset();
    return found;
}

void ReadingTables::add_message(std::uint64_t block, std::uint64_t place, const MessageRow& message) {
    add_message_.bind(1, message_id(block, place));
    add_message_.bind(2, message.received_at.ms());
    add_message_.bind_blob(3, message.hash);
    add_message_.bind_blob(4, message.skipped);
    add_message_.bind_blob(5, message.record);
    run(add_message_);
}

void ReadingTables::remove_messages(std::uint64_t block, std::uint64_t from_place) {
    remove_messages_.bind(1, message_id(block, from_place));
    remove_messages_.bind(2, message_id(block + 1, 0));
    run(remove_messages_);
}

void ReadingTables::add_span(const BlockRow& block, std::string_view device, const Span& span) {
    add_span_.bind(1, block.gateway);
    add_span_.bind(2, device);
    add_span_.bind(3, block.id);
    add_span_.bind(4, span.first);
    add_span_.bind(5, span.last);
    add_span_.bind(6, span.from.ms());
    add_span_.bind(7, span.to.ms());
    run(add_span_);
}

void ReadingTables::remove_spans(const BlockRow& block) {
    remove_spans_.bind(1, block.gateway);
    remove_spans_.bind(2, block.id);
    run(remove_spans_);
}

std::vector<ReadingTables::Held> ReadingTables::held(SqliteStatement& statement) {
    std::vector<Held> found;
    while (row(statement)) found.push_back({statement.natural(0), statement.natural(1)});
    return found;
}

std::vector<ReadingTables::Held> ReadingTables::blocks_with_sequence(std::uint64_t gateway, std::string_view device,
                                                                     std::uint64_t sequence) {
    spans_by_sequence_.bind(1, gateway);
    spans_by_sequence_.bind(2, device);
    spans_by_sequence_.bind(3, sequence);
    spans_by_sequence_.bind(4, sequence);
    return held(spans_by_sequence_);
}

std::vector<ReadingTables::Held> ReadingTables::blocks_within(std::uint64_t gateway, std::string_view device,
                                                              Instant from, Instant to) {
    spans_by_time_.bind(1, gateway);
    spans_by_time_.bind(2, device);
    spans_by_time_.bind(3, to.ms());
    spans_by_time_.bind(4, from.ms());
    return held(spans_by_time_);
}

void ReadingTables::add_conflict(std::string_view gateway, std::uint64_t sequence, std::string_view device, Instant at,
                                 std::string_view text) {
    add_conflict_.bind(1, gateway);
    add_conflict_.bind(2, sequence);
    add_conflict_.bind(3, device);
    add_conflict_.bind(4, at.ms());
    add_conflict_.bind(5, text);
    run(add_conflict_);
}

std::uint64_t ReadingTables::conflicts() {
    if (!row(count_conflicts_)) return 0;
    const std::uint64_t count = count_conflicts_.natural(0);
    count_conflicts_.reset();
    return count;
}

void ReadingTables::remove_days_before(Date day) {
    remove_days_.bind(1, std::int64_t{day.days()});
    run(remove_days_);
}

void ReadingTables::give_space_back() {
    static_cast<void>(db_.execute("pragma incremental_vacuum"));
}

}  // namespace gzl::telemetry
