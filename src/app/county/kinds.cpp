#include "app/county/kinds.hpp"

#include <algorithm>
#include <array>

namespace gzl::app::county {

namespace {

constexpr std::array kKinds{
    Kind{"organisation", "RegisterOrganisation", "org"},
    Kind{"user", "RegisterUser", "user", "login"},
    Kind{"machine_key", "RegisterKey", "key", "name"},
    Kind{"agreement", "SignAgreement", ""},
    Kind{"margin", "DepositMargin", ""},
    Kind{"fund_contribution", "ContributeToFund", ""},
    Kind{"warehouse", "RegisterWarehouse", "warehouse", "code"},
    Kind{"process", "RegisterProcess", ""},
    Kind{"site", "ConfigureSite", ""},
    Kind{"gateway", "RegisterGateway", "gateway", "code", "machine_key", "key"},
    Kind{"device", "RegisterDevice", ""},
    Kind{"duty", "RosterDuty", ""},
    Kind{"reference_price", "PublishReferencePrice", ""},
    Kind{"product", "PublishProduct", "product", "code"},
};

const Kind* find(std::string_view Kind::*member, std::string_view value) {
    const auto found =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& kind) { return kind.*member == value; });
    return found == kKinds.end() ? nullptr : &*found;
}

}  // namespace

std::span<const Kind> kinds() {
    return kKinds;
}

const Kind* kind_of_table(std::string_view table) {
    return find(&Kind::table, table);
}

const Kind* kind_of_prefix(std::string_view id_prefix) {
    return find(&Kind::id_prefix, id_prefix);
}

}  // namespace gzl::app::county
