// The catalogue: the rows of every module, which stand in core/<module>/catalog.cpp, in one order.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core {

namespace party {
CatalogRows catalog_rows();
}
namespace trade {
CatalogRows catalog_rows();
}
namespace warehouse {
CatalogRows catalog_rows();
}
namespace supervision {
CatalogRows catalog_rows();
}
namespace scoring {
CatalogRows catalog_rows();
}
namespace product {
CatalogRows catalog_rows();
}
namespace need {
CatalogRows catalog_rows();
}
namespace loan {
CatalogRows catalog_rows();
}
namespace ledger {
CatalogRows catalog_rows();
}
namespace clock {
CatalogRows catalog_rows();
}
namespace calendar {
CatalogRows catalog_rows();
}
namespace law {
CatalogRows catalog_rows();
}
namespace schedule {
CatalogRows catalog_rows();
}
namespace collateral {
CatalogRows catalog_rows();
}
namespace prepayment {
CatalogRows catalog_rows();
}
namespace procurement {
CatalogRows catalog_rows();
}
namespace guarantee {
CatalogRows catalog_rows();
}
namespace reconciliation {
CatalogRows catalog_rows();
}
namespace report {
CatalogRows catalog_rows();
}
namespace figures {
CatalogRows catalog_rows();
}
namespace matching {
CatalogRows catalog_rows();
}
namespace archive {
CatalogRows catalog_rows();
}

const Catalog& catalog() {
    static const Catalog all({
        party::catalog_rows(),       trade::catalog_rows(),      warehouse::catalog_rows(),
        supervision::catalog_rows(), scoring::catalog_rows(),    product::catalog_rows(),
        need::catalog_rows(),        loan::catalog_rows(),       ledger::catalog_rows(),
        clock::catalog_rows(),       calendar::catalog_rows(),   law::catalog_rows(),
        schedule::catalog_rows(),    collateral::catalog_rows(), prepayment::catalog_rows(),
        procurement::catalog_rows(), guarantee::catalog_rows(),  reconciliation::catalog_rows(),
        archive::catalog_rows(),     report::catalog_rows(),     figures::catalog_rows(),
        matching::catalog_rows(),
    });
    return all;
}

}  // namespace gzl::core
