// What is known of an enterprise beside its business on the platform, and what models say of it (domain.md §5).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::scoring {

// What products ask of an enterprise (F2), as a person has verified it.
struct Profile {
    Date founded_on;
    std::string region;    // 行政区划代码, six digits (GB/T 2260)
    std::string industry;  // a letter, or a letter and two to four digits (GB/T 4754): "C3130" 钢压延加工
    Weight annual_output;  // 年产量, of the year before
    std::string source;    // what shows it
};
BOOST_DESCRIBE_STRUCT(Profile, (), (founded_on, region, industry, annual_output, source))

// Where figures are from, and of which time (C1).
struct Provenance {
    std::string source;
    Date from;
    Date to;
};
BOOST_DESCRIBE_STRUCT(Provenance, (), (source, from, to))

struct TaxData : Provenance {
    Money taxed_sales;
    Money vat_paid;
    std::int64_t filings_due = 0;
    std::int64_t filings_on_time = 0;
};
BOOST_DESCRIBE_STRUCT(TaxData, (Provenance), (taxed_sales, vat_paid, filings_due, filings_on_time))

struct SocialSecurityData : Provenance {
    std::int64_t headcount = 0;
    Money arrears;
};
BOOST_DESCRIBE_STRUCT(SocialSecurityData, (Provenance), (headcount, arrears))

struct CreditRecordData : Provenance {
    std::int64_t overdues = 0;              // how many there were
    std::int64_t longest_overdue_days = 0;  // of them
    Money exposure;                         // with every lender, guarantees included
};
BOOST_DESCRIBE_STRUCT(CreditRecordData, (Provenance), (overdues, longest_overdue_days, exposure))

// The newest of each; what is missing is missing, not zero (C1).
struct OutsideData {
    std::optional<TaxData> tax{};
    std::optional<SocialSecurityData> social_security{};
    std::optional<CreditRecordData> credit_record{};
};
BOOST_DESCRIBE_STRUCT(OutsideData, (), (tax, social_security, credit_record))

// One value that a model was given. Millionths, so that whoever has the model can compute its answer again.
struct Input {
    std::string name;
    std::optional<std::int64_t> value_millionths{};  // absent: missing
    std::string source;
    std::optional<Date> from{};  // the period that it speaks of
    std::optional<Date> to{};
};
BOOST_DESCRIBE_STRUCT(Input, (), (name, value_millionths, source, from, to))

struct ScoreReason {
    std::string feature;
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(ScoreReason, (), (feature, zh, en))

enum class ModelRole : std::uint8_t { champion, challenger };
BOOST_DESCRIBE_ENUM(ModelRole, champion, challenger)

// AAA … D by the probability of default; the best comes first.
enum class Grade : std::uint8_t { AAA, AA, A, BBB, BB, B, CCC, CC, C, D };
BOOST_DESCRIBE_ENUM(Grade, AAA, AA, A, BBB, BB, B, CCC, CC, C, D)

// What one model says (C2).
struct Opinion {
    ModelRole role = ModelRole::champion;
    std::string model;  // its name and version
    Hash model_hash{};  // SHA-256 of the model file
    std::int64_t points = 0;
    RatePpm default_probability;  // within twelve months
    Grade grade = Grade::D;
    std::vector<ScoreReason> reasons{};  // the strongest, at most four
};
BOOST_DESCRIBE_STRUCT(Opinion, (), (role, model, model_hash, points, default_probability, grade, reasons))

// A score advises; it never refuses anybody alone (C3). The champion's opinion is the score.
struct Score {
    OrganisationId enterprise;
    Date as_of;                     // nothing that happened after this day went into it
    std::vector<Opinion> opinions;  // the champion first
    std::vector<Input> inputs;
    Money suggested_limit;
    std::optional<ScoreId> previous{};  // of the same enterprise

    const Opinion& champion() const { return opinions.front(); }
};
BOOST_DESCRIBE_STRUCT(Score, (), (enterprise, as_of, opinions, inputs, suggested_limit, previous))

struct State {
    std::map<OrganisationId, Profile> profiles;
    std::map<OrganisationId, OutsideData> outside_data;
    Table<ScoreId, Score> scores;
    std::map<OrganisationId, ScoreId> latest;
};
BOOST_DESCRIBE_STRUCT(State, (), (profiles, outside_data, scores, latest))

// Null when there is none.
const Profile* profile_of(const State& state, OrganisationId enterprise);
const Score* latest_of(const State& state, OrganisationId enterprise);

// The newest first, at most so many.
std::vector<ScoreId> history_of(const State& state, OrganisationId enterprise, std::size_t most);

}  // namespace gzl::core::scoring
