#include "telemetry/message_codec.hpp"

#include <bit>
#include <numeric>

#include "base/check.hpp"

namespace gzl::telemetry {

namespace {

constexpr unsigned kCountBits = 10;                         // of the number of readings, less one
constexpr unsigned kCodeBits = 7;                           // of the length of a device's code
constexpr unsigned kSignatureBits = 20;                     // of the length of a signature that has not the usual one
constexpr std::size_t kUsualSignature = 64;                 // bytes
constexpr std::int64_t kFirstInstant = -2'208'988'800'000;  // 1900-01-01, see Date::parse
constexpr std::int64_t kLastInstant = 253'402'300'799'999;  // 9999-12-31
static_assert(kMaxReadings == 1U << kCountBits);

std::uint64_t raw(Instant at) {
    return static_cast<std::uint64_t>(at.ms());
}

bool put_instant(std::uint64_t from, Instant& at) {
    at = Instant(static_cast<std::int64_t>(from));
    return at.ms() >= kFirstInstant && at.ms() <= kLastInstant;
}

std::int64_t cost(std::uint64_t residual) {
    return static_cast<std::int64_t>(std::bit_width(residual));
}

std::uint64_t magnitude(std::uint64_t difference) {
    return difference >> 63 ? 0 - difference : difference;
}

}  // namespace

// The device with that code, or the number of devices when it is new.
std::size_t MessageCodec::index_of(const std::string& code, std::size_t expected) const {
    if (expected < devices_.size() && devices_[expected].code == code) return expected;
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? devices_.size() : found->second;
}

std::size_t MessageCodec::add(std::string code, Instant sent_at) {
    by_code_.emplace(code, devices_.size());
    devices_.push_back({.code = std::move(code), .at = {raw(sent_at), 0}});
    return devices_.size() - 1;
}

void MessageCodec::follow(std::size_t device) {
    devices_[last_].next = device;
    last_ = device;
    order_.push_back(device);
}

unsigned MessageCodec::index_bits() const {
    return static_cast<unsigned>(std::bit_width(devices_.size()));
}

void MessageCodec::encode(const Message& message, std::string& out) {
    BitWriter bits(out);
    const Content& content = message.content;
    CHECK_THAT(!content.readings.empty() && content.readings.size() <= kMaxReadings);
    encode_head(bits, message);
    encode_devices(bits, content);
    encode_sequences(bits, content);
    encode_times(bits, content);
    encode_values(bits, content);
    bits.finish();
    hash_ = message.hash;
}

void MessageCodec::encode_head(BitWriter& out, const Message& message) {
    const Content& content = message.content;
    out.put(content.boot == boot_ ? 1 : 0, 1);
    if (content.boot != boot_) out.put(content.boot);
    boot_ = content.boot;
    out.put(content.previous == hash_ ? 1 : 0, 1);
    if (content.previous != hash_) out.put(content.previous);
    sent_ats_.write(out, zigzag(sent_at_.surprise(raw(content.sent_at))));
    sent_at_.go_to(raw(content.sent_at));
    const bool usual = message.signature.size() == kUsualSignature;
    out.put(usual ? 1 : 0, 1);
    if (!usual) out.put(message.signature.size(), kSignatureBits);
    out.put(message.signature);
    const std::size_t count = content.readings.size();
    out.put(count == count_ ? 1 : 0, 1);
    if (count != count_) out.put(count - 1, kCountBits);
    count_ = count;
}

void MessageCodec::encode_devices(BitWriter& out, const Content& content) {
    order_.clear();
    const auto expected = [&] { return devices_.empty() ? 0 : devices_[last_].next; };
    std::size_t at = devices_.empty() ? 0 : last_;
    bool as_usual = true;
    for (std::size_t i = 0; as_usual && i < content.readings.size(); ++i) {
        as_usual = !devices_.empty() && devices_[devices_[at].next].code == content.readings[i].device;
        if (as_usual) at = devices_[at].next;
    }
    out.put(as_usual ? 1 : 0, 1);
    for (const Reading& reading : content.readings) {
        const std::size_t index = index_of(reading.device, expected());
        if (!as_usual) {
            const bool hit = index < devices_.size() && index == expected();
            out.put(hit ? 1 : 0, 1);
            if (!hit) out.put(index, index_bits());
        }
        if (index == devices_.size()) {
            out.put(reading.device.size(), kCodeBits);
            out.put(bytes_of(reading.device));
            add(reading.device, content.sent_at);
        }
        follow(index);
    }
}

void MessageCodec::encode_sequences(BitWriter& out, const Content& content) {
    std::vector<std::uint64_t> residuals;
    residuals.reserve(order_.size());
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        Device& device = devices_[order_[i]];
        residuals.push_back(zigzag(content.readings[i].sequence - device.sequence - 1));
        any |= residuals.back();
        device.sequence = content.readings[i].sequence;
    }
    out.put(any == 0 ? 1 : 0, 1);
    if (any == 0) return;
    for (const std::uint64_t residual : residuals) sequences_.write(out, residual);
}

// Either each device surprises by itself, or a reading surprises as the one before it did, because the gateway's tick
// came late for all: whichever is shorter.
void MessageCodec::encode_times(BitWriter& out, const Content& content) {
    std::vector<std::uint64_t> own;
    std::vector<std::uint64_t> following;
    own.reserve(order_.size());
    following.reserve(order_.size());
    std::int64_t balance = 0;
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        Steady& at = devices_[order_[i]].at;
        const std::uint64_t now = raw(content.readings[i].at);
        const std::uint64_t surprise = at.surprise(now);
        own.push_back(zigzag(surprise));
        following.push_back(zigzag(surprise - before));
        balance += cost(own.back()) - cost(following.back());
        at.go_to(now);
        before = surprise;
    }
    const bool follows = balance > 0;
    out.put(follows ? 1 : 0, 1);
    RiceColumn& column = follows ? following_times_ : own_times_;
    for (const std::uint64_t residual : follows ? following : own) column.write(out, residual);
}

// A difference that the division does not divide stands undivided, and makes the division smaller: that happens a few
// times in a block, so that one bit says that it does not in the whole message.
void MessageCodec::encode_values(BitWriter& out, const Content& content) {
    struct Coded {
        std::uint64_t residual = 0;
        bool is_divided = true;
    };
    std::vector<Coded> coded;
    coded.reserve(order_.size());
    bool all_divided = true;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        Device& device = devices_[order_[i]];
        const auto value = static_cast<std::uint64_t>(content.readings[i].value);
        const std::uint64_t difference = value - device.value;
        const std::uint64_t size = magnitude(difference);
        const bool is_divided = size == 0 || (device.division != 0 && size % device.division == 0);
        const std::uint64_t steps = is_divided && size != 0 ? size / device.division : size;
        coded.push_back({zigzag(steps == size ? difference : difference == size ? steps : 0 - steps), is_divided});
        all_divided = all_divided && is_divided;
        if (!is_divided) device.division = std::gcd(device.division, size);
        device.value = value;
    }
    out.put(all_divided ? 1 : 0, 1);
    for (std::size_t i = 0; i < order_.size(); ++i) {
        if (!all_divided) out.put(coded[i].is_divided ? 1 : 0, 1);
        (coded[i].is_divided ? devices_[order_[i]].values : wild_values_).write(out, coded[i].residual);
    }
}

bool MessageCodec::decode(ByteView record, const Hash& hash, Content& content, Bytes& signature) {
    BitReader in(record);
    if (!decode_head(in, content, signature) || !decode_devices(in, content)) return false;
    decode_sequences(in, content);
    if (!decode_times(in, content)) return false;
    decode_values(in, content);
    hash_ = hash;
    return in.ended();
}

bool MessageCodec::decode_head(BitReader& in, Content& content, Bytes& signature) {
    if (in.take(1) == 0) in.take(boot_);
    content.boot = boot_;
    content.previous = hash_;
    if (in.take(1) == 0) in.take(content.previous);
    const std::uint64_t sent_at = sent_at_.value(unzigzag(sent_ats_.read(in)));
    sent_at_.go_to(sent_at);
    const std::size_t length = in.take(1) == 1 ? kUsualSignature : in.take(kSignatureBits);
    signature.clear();
    for (std::size_t i = 0; i < length && !in.failed(); ++i) signature.push_back(static_cast<std::uint8_t>(in.take(8)));
    if (in.take(1) == 0) count_ = in.take(kCountBits) + 1;
    return put_instant(sent_at, content.sent_at) && count_ > 0 && !in.failed();
}

bool MessageCodec::decode_devices(BitReader& in, Content& content) {
    order_.clear();
    content.readings.assign(count_, {});
    const bool as_usual = in.take(1) == 1;
    if (as_usual && devices_.empty()) return false;
    for (Reading& reading : content.readings) {
        const bool hit = as_usual || in.take(1) == 1;
        if (hit && devices_.empty()) return false;
        std::size_t index = hit ? devices_[last_].next : in.take(index_bits());
        if (index > devices_.size() || in.failed()) return false;
        if (index == devices_.size()) {
            std::string code(in.take(kCodeBits), '\0');
            for (char& each : code) each = static_cast<char>(in.take(8));
            index = add(std::move(code), content.sent_at);
        }
        reading.device = devices_[index].code;
        follow(index);
    }
    return true;
}

void MessageCodec::decode_sequences(BitReader& in, Content& content) {
    const bool as_usual = in.take(1) == 1;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        Device& device = devices_[order_[i]];
        device.sequence += 1 + (as_usual ? 0 : unzigzag(sequences_.read(in)));
        content.readings[i].sequence = device.sequence;
    }
}

bool MessageCodec::decode_times(BitReader& in, Content& content) {
    const bool follows = in.take(1) == 1;
    RiceColumn& column = follows ? following_times_ : own_times_;
    std::uint64_t surprise = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        Steady& at = devices_[order_[i]].at;
        surprise = unzigzag(column.read(in)) + (follows ? surprise : 0);
        const std::uint64_t now = at.value(surprise);
        at.go_to(now);
        if (!put_instant(now, content.readings[i].at)) return false;
    }
    return true;
}

void MessageCodec::decode_values(BitReader& in, Content& content) {
    const bool all_divided = in.take(1) == 1;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        Device& device = devices_[order_[i]];
        const bool is_divided = all_divided || in.take(1) == 1;
        std::uint64_t difference = unzigzag((is_divided ? device.values : wild_values_).read(in));
        if (is_divided)
            difference *= device.division;
        else
            device.division = std::gcd(device.division, magnitude(difference));
        device.value += difference;
        content.readings[i].value = static_cast<std::int64_t>(device.value);
    }
}

}  // namespace gzl::telemetry
