// Known answers of others: Keccak-256, the account and the transaction of EIP-155.
#include <doctest/doctest.h>

#include "app/anchor/keccak.hpp"
#include "app/anchor/transaction.hpp"

namespace gzl::app::anchor {

TEST_CASE("Keccak-256 is the one from before SHA-3") {
    CHECK(to_hex(keccak256({})) == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    CHECK(to_hex(keccak256(bytes_of("abc"))) == "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
    CHECK(to_hex(keccak256(bytes_of("Transfer(address,address,uint256)"))) ==
          "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");
    // Around a whole block of 136 bytes no two lengths agree.
    Hash last{};
    for (std::size_t size = 134; size <= 138; ++size) {
        const Hash hash = keccak256(bytes_of(std::string(size, 'x')));
        CHECK(hash != last);
        last = hash;
    }
}

TEST_CASE("RLP of the yellow paper's examples") {
    CHECK(to_hex(rlp_bytes(bytes_of("dog"))) == "83646f67");
    CHECK(to_hex(rlp_bytes({})) == "80");
    CHECK(to_hex(rlp_number(0)) == "80");
    CHECK(to_hex(rlp_number(15)) == "0f");
    CHECK(to_hex(rlp_number(1024)) == "820400");
    CHECK(to_hex(rlp_list({rlp_bytes(bytes_of("cat")), rlp_bytes(bytes_of("dog"))})) == "c88363617483646f67");
    CHECK(to_hex(rlp_bytes(bytes_of("Lorem ipsum dolor sit amet, consectetur adipisicing elit")))
              .starts_with("b8384c6f"));
}

TEST_CASE("an account signs so that its address is recovered") {
    const Account account = Account::from_secret(Bytes(32, 0x46)).value();
    CHECK(to_text(account.address()) == "0x9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f");
    for (std::uint8_t round = 0; round < 40; ++round) {
        const RecoverableSignature signature = account.sign(keccak256(Bytes{round}));
        CHECK(signature.recovery <= 1);
        CHECK(signature.s[0] < 0x80);  // EIP-2
    }
    CHECK_FALSE(Account::from_secret(Bytes(32, 0)));
    CHECK_FALSE(Account::from_secret(Bytes(32, 0xff)));
    CHECK_FALSE(Account::from_secret(Bytes(31, 1)));
}

TEST_CASE("a transaction begins as that of EIP-155 does") {
    const Account account = Account::from_secret(Bytes(32, 0x46)).value();
    Transaction transaction;
    transaction.nonce = 9;
    transaction.gas_price = 20'000'000'000;
    transaction.gas = 21'000;
    transaction.to = parse_address("0x3535353535353535353535353535353535353535").value();
    transaction.value = 1'000'000'000'000'000'000;
    transaction.chain_id = 1;
    const std::string raw = to_hex(sign_transaction(transaction, account));
    CHECK(raw.starts_with("f8"));
    CHECK(raw.substr(4, 82) == "098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764000080");
    CHECK((raw.substr(86, 2) == "25" || raw.substr(86, 2) == "26"));
}

TEST_CASE("calls carry the contract's selectors") {
    CHECK(to_hex(call_data("rootAt(bytes32,uint64)", {Hash{}, word_of(258)})) ==
          "930b6ace" + std::string(64, '0') + std::string(60, '0') + "0102");
    CHECK(to_hex(call_data("latest(bytes32)", {})) == "79feb107");
}

}  // namespace gzl::app::anchor
