// The life of the county: what its enterprises, custodians, officers, thieves and markets do, written from top to
// bottom.
#pragma once

#include "simulator/cast.hpp"

namespace gzl::simulator {

class Life {
  public:
    Life(World& world, const Cast& cast) : world_(world), cast_(cast), chance_(world.chance("life")) {}

    void begin();  // everybody starts

    // A loan's whole way; false when it was not granted or not paid out.
    struct Goods {
        std::size_t enterprise = 0;
        std::size_t warehouse = 0;
        std::int64_t coils = 4;
        std::int64_t kg_each = 25'000;
        std::int64_t cost = 400'000;  // fen per tonne
    };
    struct Stock {
        std::string order;
        std::vector<std::string> lots;
        std::int64_t kg = 0;
    };
    struct Credit {
        std::string application, facility, loan;
        std::int64_t amount = 0;
    };
    // `order`: the prepayment order that they are delivered on.
    Task<Stock> take_in(Goods goods, std::string order = {});
    Task<Credit> borrow(Goods goods, Stock stock, std::size_t bank, std::int64_t amount);
    Task<> be_granted(std::size_t enterprise, std::size_t bank, Credit& credit);  // once it is submitted
    Task<bool> draw(std::size_t enterprise, Credit& credit, std::int32_t days);
    Task<bool> repay(std::size_t enterprise, std::size_t bank, std::string loan, std::int64_t principal);
    std::string verified_trade(std::size_t enterprise, std::int64_t kg, std::int64_t amount);
    void consent(std::size_t enterprise, std::size_t bank);
    Task<> give_back(Goods goods, Stock stock, Credit credit);
    Task<> rosters();

  private:
    Task<> enterprise(std::size_t number);
    Task<> revolve(std::size_t number, std::size_t bank);
    Task<> default_to_recovery(std::size_t bank, Stock stock, Credit credit);
    Task<> slit(Goods goods, Stock& stock);
    Task<> prepay(std::size_t number, std::size_t bank);
    Task<bool> deposit(std::size_t number, std::size_t bank, std::string order, std::int64_t amount);
    Task<bool> pay_supplier(std::size_t number, std::string order);
    Task<Stock> deliver(Goods goods, std::string order, std::size_t bank);
    Task<> fetch(std::size_t number, std::size_t bank, std::size_t warehouse, std::string order, std::string lot);
    Task<> settle(std::size_t number, std::size_t bank, std::string order, std::string facility);
    Task<> papers(std::size_t number);
    Task<> hand_on(Prng& own, std::size_t warehouse, std::size_t number, std::string receipt,
                   std::vector<std::string> lots);
    Task<> counts(std::size_t warehouse);
    std::vector<std::pair<std::string, std::int64_t>> lying_in(const std::string& warehouse,
                                                               const std::string& zone) const;  // and their weight
    void earn(std::size_t enterprise, std::size_t bank, std::int64_t amount);  // money on its account at the bank
    Task<> prices();
    Task<> bank_moods(std::size_t number);
    Task<> thieves(std::size_t warehouse);
    Task<> errors(std::size_t warehouse);
    Task<> fickle(std::size_t number);
    bool sign_both(std::size_t warehouse, const std::string& order);
    Told officer(std::string_view name, const boost::json::object& input) {
        return world_.command(cast_.officer.actor, name, input);
    }
    boost::json::object seen_by_boss(std::size_t enterprise, std::string_view query, const boost::json::object& input) {
        return world_.ask(cast_.enterprises[enterprise].boss.actor, query, input);
    }

    World& world_;
    const Cast& cast_;
    Prng chance_;
    std::int64_t papers_ = 0;  // numbers of contracts, invoices, bundles, agreements
    std::int64_t price_ = 390'000;
};

}  // namespace gzl::simulator
