// The log's own affairs: which keys have signed it, and personal data that stands beside it (E8). A fact holds only the
// commitment to the data, SHA-256(salt ‖ text); text and salt lie with the node and can be destroyed, and then no fact
// changes and nothing can be guessed.
#pragma once

#include "base/bytes.hpp"
#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::archive {

enum class DataStatus : std::uint8_t { kept, erasure_requested, erased };
BOOST_DESCRIBE_ENUM(DataStatus, kept, erasure_requested, erased)

struct PersonalData {
    OrganisationId organisation;  // to whose business it belongs
    std::string subject;          // without naming anybody: "legal representative"
    std::string purpose;          // why it is kept (PIPL 6)
    Hash commitment{};
    DataStatus status = DataStatus::kept;
    UserId requested_by{};  // of the erasure
    std::string ground{};   // of the erasure (PIPL 47)
};
BOOST_DESCRIBE_STRUCT(PersonalData, (), (organisation, subject, purpose, commitment, status, requested_by, ground))

// A file beside the log, kept by the hash of its bytes; the fact binds to it.
struct Document {
    OrganisationId organisation;            // whose business it belongs to
    std::string name;                       // of the file
    std::string media_type;                 // "application/pdf"
    std::int64_t size = 0;                  // bytes
    Hash hash{};                            // SHA-256
    std::string about;                      // the object it belongs to, such as "contract-000001"; may be empty
    std::optional<std::string> material{};  // F4: which of the product's materials, about an application
    std::string by;                         // who brought it
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Document, (), (organisation, name, media_type, size, hash, about, material, by, at))

struct State {
    std::map<std::string, std::string> log_keys;  // verifier key of the log to the one that it follows
    Table<PersonalDataId, PersonalData> personal;
    std::map<Hash, PersonalDataId> by_commitment;
    Table<DocumentId, Document> documents;
};
BOOST_DESCRIBE_STRUCT(State, (), (log_keys, personal, by_commitment, documents))

}  // namespace gzl::core::archive
