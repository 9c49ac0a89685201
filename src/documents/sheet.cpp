#include "documents/sheet.hpp"

#include <algorithm>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

namespace gzl::documents {

namespace {

// Points.
constexpr double kWidth = 595.28;
constexpr double kHeight = 841.89;
constexpr double kMargin = 48;
constexpr double kBottom = kHeight - 56;  // above the footer
constexpr double kInner = kWidth - 2 * kMargin;
constexpr double kCodeSize = 74;
constexpr double kPad = 3.5;
constexpr double kGap = 9;

constexpr const char* kFont = "Noto Sans CJK SC";

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(QRcode* code) const { QRcode_free(code); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoFontMap* map) const { g_object_unref(map); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

struct Style {
    double size = 9;
    bool bold = false;
    PangoAlignment alignment = PANGO_ALIGN_LEFT;
};

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};
constexpr Colour kInk{0.1, 0.12, 0.16};
constexpr Colour kQuiet{0.38, 0.42, 0.47};
constexpr Colour kRule{0.78, 0.81, 0.85};
constexpr Colour kShade{0.94, 0.955, 0.97};
constexpr Colour kAccent{0.05, 0.25, 0.47};
constexpr Colour kGood{0.05, 0.42, 0.22};
constexpr Colour kBad{0.66, 0.13, 0.1};

cairo_status_t append(void* out, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

std::string local_time(Instant at) {
    const std::string text = at.plus_ms(8 * 3'600'000).text();
    return text.substr(0, 10) + " " + text.substr(11, 8);
}

}  // namespace

struct Sheet::Impl {
    explicit Impl(const Masthead& head) : masthead(head), fonts(pango_cairo_font_map_new()) {
        surface.reset(cairo_pdf_surface_create_for_stream(append, &bytes, kWidth, kHeight));
        cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
        const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
            cairo_pdf_surface_set_metadata(surface.get(), what, text.c_str());
        };
        say(CAIRO_PDF_METADATA_TITLE, head.title + " " + head.number);
        say(CAIRO_PDF_METADATA_CREATE_DATE, head.issued_at.text().substr(0, 19) + "Z");
        cairo.reset(cairo_create(surface.get()));
        context.reset(pango_font_map_create_context(fonts.get()));
        pango_cairo_update_context(cairo.get(), context.get());
    }

    bool has_font() {
        const Owned<PangoFontDescription> wanted(pango_font_description_from_string(kFont));
        PangoFont* font = pango_font_map_load_font(fonts.get(), context.get(), wanted.get());
        if (!font) return false;
        const Owned<PangoFontDescription> found(pango_font_describe(font));
        const bool is_it = std::string_view(pango_font_description_get_family(found.get())) == kFont;
        g_object_unref(font);
        return is_it;
    }

    Owned<PangoLayout> layout(std::string_view text, double width, const Style& style) {
        Owned<PangoLayout> layout(pango_layout_new(context.get()));
        const Owned<PangoFontDescription> font(pango_font_description_from_string(kFont));
        pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
        if (style.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
        pango_layout_set_font_description(layout.get(), font.get());
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout.get(), style.alignment);
        // A fingerprint that is copied from the page must not have an "ff" in one character.
        const Owned<PangoAttrList> attributes(pango_attr_list_new());
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
        pango_layout_set_attributes(layout.get(), attributes.get());
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout;
    }
    static double height_of(PangoLayout* layout) {
        int height = 0;
        pango_layout_get_size(layout, nullptr, &height);
        return static_cast<double>(height) / PANGO_SCALE;
    }
    void ink(const Colour& colour) { cairo_set_source_rgb(cairo.get(), colour.red, colour.green, colour.blue); }
    void show(PangoLayout* text, double x, double at, const Colour& colour = kInk) {
        ink(colour);
        cairo_move_to(cairo.get(), x, at);
        pango_cairo_show_layout(cairo.get(), text);
    }
    void fill(double x, double at, double width, double height, const Colour& colour) {
        ink(colour);
        cairo_rectangle(cairo.get(), x, at, width, height);
        cairo_fill(cairo.get());
    }
    void rule(double at, const Colour& colour = kRule) { fill(kMargin, at, kInner, 0.6, colour); }

    void begin_page() {
        ++page;
        const std::string place = page_total
                                      ? "第 " + std::to_string(page) + " 页 / 共 " + std::to_string(page_total) + " 页"
                                      : "第 " + std::to_string(page) + " 页";
        rule(kBottom + 12);
        show(layout(masthead.number + "　" + masthead.footer, kInner - 90, {.size = 6.5}).get(), kMargin, kBottom + 17,
             kQuiet);
        show(layout(place, 90, {.size = 7, .alignment = PANGO_ALIGN_RIGHT}).get(), kMargin + kInner - 90, kBottom + 17,
             kQuiet);
        y = kMargin;
    }
    void next_page() {
        cairo_show_page(cairo.get());
        begin_page();
    }
    void need(double height) {
        if (y + height > kBottom) next_page();
    }

    void title() {
        show(layout(masthead.title, kInner - kCodeSize - kGap, {.size = 20, .bold = true}).get(), kMargin, y, kAccent);
        const std::string below = "编号　" + masthead.number + "\n出具时间　" + local_time(masthead.issued_at);
        show(layout(below, kInner - kCodeSize - kGap, {.size = 9.5}).get(), kMargin, y + 36, kQuiet);
        code(kMargin + kInner - kCodeSize, y);
        y += kCodeSize + kGap;
        rule(y, kAccent);
        y += kGap;
    }
    void code(double x, double at) {
        const Owned<QRcode> squares(QRcode_encodeString8bit(masthead.code.c_str(), 0, QR_ECLEVEL_M));
        if (!squares) return;
        const double side = kCodeSize / squares->width;
        ink({0, 0, 0});
        for (int row = 0; row < squares->width; ++row)
            for (int column = 0; column < squares->width; ++column)
                if (squares->data[row * squares->width + column] & 1)
                    cairo_rectangle(cairo.get(), x + column * side, at + row * side, side, side);
        cairo_fill(cairo.get());
    }

    // Cells beside each other; the highest of them decides.
    struct Line {
        std::vector<Owned<PangoLayout>> cells;
        double height = 0;
    };
    Line set(const std::vector<Column>& columns, const Row& cells, const Style& style) {
        Line line;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            Style of_cell = style;
            if (columns[i].is_number) of_cell.alignment = PANGO_ALIGN_RIGHT;
            line.cells.push_back(layout(cells[i], width_of(columns, i) - 2 * kPad, of_cell));
            line.height = std::max(line.height, height_of(line.cells.back().get()) + 2 * kPad);
        }
        return line;
    }
    void put(const std::vector<Column>& columns, const Line& line, bool shaded) {
        if (shaded) fill(kMargin, y, kInner, line.height, kShade);
        double x = kMargin;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            show(line.cells[i].get(), x + kPad, y + kPad);
            x += width_of(columns, i);
        }
        y += line.height;
        rule(y);
    }
    static double width_of(const std::vector<Column>& columns, std::size_t column) {
        double shares = 0;
        for (const Column& each : columns) shares += each.share;
        return kInner * columns[column].share / shares;
    }

    const Masthead& masthead;
    std::string bytes;
    Owned<PangoFontMap> fonts;
    Owned<PangoContext> context;
    Owned<cairo_surface_t> surface;
    Owned<cairo_t> cairo;
    double y = 0;
    int page = 0;
    int page_total = 0;  // 0: not known yet
};

Sheet::Sheet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Sheet::~Sheet() = default;

Result<std::string> Sheet::pdf(const Masthead& masthead, const std::function<void(Sheet&)>& write) {
    const auto set = [&](int pages) -> Result<std::unique_ptr<Impl>> {
        Sheet sheet(std::make_unique<Impl>(masthead));
        Impl& impl = *sheet.impl_;
        if (!impl.has_font()) return fault("the font Noto Sans CJK SC is missing: install the package fonts-noto-cjk");
        impl.page_total = pages;
        impl.begin_page();
        impl.title();
        write(sheet);
        cairo_show_page(impl.cairo.get());
        impl.cairo.reset();
        cairo_surface_finish(impl.surface.get());
        if (cairo_surface_status(impl.surface.get()) != CAIRO_STATUS_SUCCESS)
            return fault("Cairo cannot write the PDF");
        return std::move(sheet.impl_);
    };
    const auto counted = set(0);  // a page says how many there are
    if (!counted) return tl::make_unexpected(counted.error());
    auto whole = set((*counted)->page);
    if (!whole) return tl::make_unexpected(whole.error());
    return std::move((*whole)->bytes);
}

void Sheet::heading(std::string_view text) {
    const auto layout = impl_->layout(text, kInner, {.size = 11.5, .bold = true});
    impl_->need(Impl::height_of(layout.get()) + 60);  // with something below it
    impl_->y += kGap;
    impl_->show(layout.get(), kMargin, impl_->y, kAccent);
    impl_->y += Impl::height_of(layout.get()) + 4;
}

void Sheet::paragraph(std::string_view text) {
    const auto layout = impl_->layout(text, kInner, {});
    impl_->need(Impl::height_of(layout.get()));
    impl_->show(layout.get(), kMargin, impl_->y);
    impl_->y += Impl::height_of(layout.get()) + 5;
}

void Sheet::facts(const std::vector<Fact>& facts) {
    static const std::vector<Column> columns{{"", 1.05}, {"", 2.2}, {"", 1.05}, {"", 2.2}};
    impl_->rule(impl_->y);
    for (std::size_t i = 0; i < facts.size(); i += 2) {
        const Fact second = i + 1 < facts.size() ? facts[i + 1] : Fact{};
        const Row cells{facts[i].name, facts[i].value, second.name, second.value};
        const Impl::Line line = impl_->set(columns, cells, {.size = 8.5});
        impl_->need(line.height);
        impl_->put(columns, line, false);
    }
    impl_->y += 4;
}

void Sheet::table(const std::vector<Column>& columns, const std::vector<Row>& rows) {
    Row titles;
    for (const Column& column : columns) titles.push_back(column.title);
    const Impl::Line head = impl_->set(columns, titles, {.size = 8, .bold = true});
    bool is_headed = false;
    for (const Row& cells : rows) {
        const Impl::Line line = impl_->set(columns, cells, {.size = 8});
        if (is_headed && impl_->y + line.height > kBottom) {
            impl_->next_page();
            is_headed = false;
        }
        if (!is_headed) {
            impl_->need(head.height + line.height);
            impl_->put(columns, head, true);
            is_headed = true;
        }
        impl_->put(columns, line, false);
    }
    impl_->y += 4;
}

void Sheet::verdict(std::string_view text, bool is_good) {
    const auto layout = impl_->layout(text, kInner - 4 * kPad, {.size = 11, .bold = true});
    const double height = Impl::height_of(layout.get()) + 4 * kPad;
    impl_->need(height + 4);
    const Colour& colour = is_good ? kGood : kBad;
    impl_->ink(colour);
    cairo_set_line_width(impl_->cairo.get(), 1.2);
    cairo_rectangle(impl_->cairo.get(), kMargin, impl_->y, kInner, height);
    cairo_stroke(impl_->cairo.get());
    impl_->show(layout.get(), kMargin + 2 * kPad, impl_->y + 2 * kPad, colour);
    impl_->y += height + 6;
}

}  // namespace gzl::documents
