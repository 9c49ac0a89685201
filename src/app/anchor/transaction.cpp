#include "app/anchor/transaction.hpp"

#include "app/anchor/keccak.hpp"

namespace gzl::app::anchor {

namespace {

constexpr std::size_t kShort = 55;
constexpr std::uint8_t kText = 0x80;
constexpr std::uint8_t kList = 0xc0;

Bytes big_end_first(std::uint64_t number) {
    Bytes bytes;
    for (int shift = 56; shift >= 0; shift -= 8) {
        const auto byte = static_cast<std::uint8_t>(number >> shift);
        if (byte != 0 || !bytes.empty()) bytes.push_back(byte);
    }
    return bytes;
}

void append(Bytes& to, ByteView bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
}

Bytes headed(std::uint8_t offset, ByteView payload) {
    Bytes out;
    if (payload.size() <= kShort) {
        out.push_back(static_cast<std::uint8_t>(offset + payload.size()));
    } else {
        const Bytes size = big_end_first(payload.size());
        out.push_back(static_cast<std::uint8_t>(offset + kShort + size.size()));
        append(out, size);
    }
    append(out, payload);
    return out;
}

Bytes rlp_trimmed(ByteView number) {
    while (!number.empty() && number.front() == 0) number = number.subspan(1);
    return rlp_bytes(number);
}

}  // namespace

Bytes rlp_bytes(ByteView bytes) {
    if (bytes.size() == 1 && bytes[0] < kText) return {bytes[0]};
    return headed(kText, bytes);
}

Bytes rlp_number(std::uint64_t number) {
    return rlp_bytes(big_end_first(number));
}

Bytes rlp_list(std::initializer_list<Bytes> items) {
    Bytes payload;
    for (const Bytes& item : items) append(payload, item);
    return headed(kList, payload);
}

Bytes sign_transaction(const Transaction& transaction, const Account& account) {
    const Bytes nonce = rlp_number(transaction.nonce);
    const Bytes gas_price = rlp_number(transaction.gas_price);
    const Bytes gas = rlp_number(transaction.gas);
    const Bytes to = transaction.to ? rlp_bytes(*transaction.to) : rlp_bytes({});
    const Bytes value = rlp_number(transaction.value);
    const Bytes data = rlp_bytes(transaction.data);
    const Bytes signed_part = rlp_list(
        {nonce, gas_price, gas, to, value, data, rlp_number(transaction.chain_id), rlp_number(0), rlp_number(0)});
    const RecoverableSignature signature = account.sign(keccak256(signed_part));
    const std::uint64_t v = transaction.chain_id * 2 + 35 + signature.recovery;
    return rlp_list(
        {nonce, gas_price, gas, to, value, data, rlp_number(v), rlp_trimmed(signature.r), rlp_trimmed(signature.s)});
}

Word word_of(std::uint64_t number) {
    Word word{};
    for (std::size_t i = 0; i < 8; ++i) word[31 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return word;
}

Bytes call_data(std::string_view signature, std::initializer_list<Word> arguments) {
    const Hash hash = keccak256(bytes_of(signature));
    Bytes data(hash.begin(), hash.begin() + 4);
    for (const Word& word : arguments) append(data, word);
    return data;
}

}  // namespace gzl::app::anchor
