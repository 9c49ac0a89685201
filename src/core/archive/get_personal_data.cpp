// What the log knows of personal data: whose business, what for, and whether it is still there; never the data.
#include "core/archive/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::archive {

struct GetPersonalData {
    PersonalDataId data;
};
BOOST_DESCRIBE_STRUCT(GetPersonalData, (), (data))

struct PersonalDataView : PersonalData {
    PersonalDataId data;
};
BOOST_DESCRIBE_STRUCT(PersonalDataView, (PersonalData), (data))

tl::expected<PersonalDataView, Refusal> answer(const core::State& state, const GetPersonalData& query,
                                               const Context& context) {
    const PersonalData* data = state.archive.personal.find(query.data);
    if (!data || !party::sees(state.party, context, {.enterprise = data->organisation}))
        return refuse(personal_data_not_found);
    return PersonalDataView{*data, query.data};
}

}  // namespace gzl::core::archive

GZL_QUERY(gzl::core::archive::GetPersonalData, gzl::core::archive::PersonalDataView)
