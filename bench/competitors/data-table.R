# R data.table: figures as whole numbers of 10^-12, in doubles while they are below 2^53.
# Usage: Rscript data-table.R FILE PLAN_FOLDER AS_OF
suppressPackageStartupMessages(library(data.table))

PLACES <- 12L
KEY <- c("area", "indicator", "year", "reporter")
NUMBER <- "^-?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\\.[0-9]{1,8})?$"

args <- commandArgs(trailingOnly = TRUE)
as_of <- as.integer(args[3])
table_of <- function(name) fread(file.path(args[2], name), colClasses = "character", encoding = "UTF-8")
names_known <- table_of("names.csv")
targets <- table_of("targets.csv")
id_of <- function(k, written) names_known[kind == k][match(written, name), id]

exactly <- function(x) {
  stopifnot("too large for exact sums" = all(abs(x) < 2^53, na.rm = TRUE))
  x
}

# Decimal texts as whole numbers of 10^-places; the text has at most 8 digits after the point.
whole <- function(text, places) {
  text <- gsub(",", "", text, fixed = TRUE)
  point <- regexpr(".", text, fixed = TRUE)
  has_point <- point > 0
  before <- fifelse(has_point, substr(text, 1, point - 1), text)
  after <- fifelse(has_point, substring(text, point + 1), "")
  exactly(as.numeric(paste0(before, substr(paste0(after, strrep("0", places)), 1, places))))
}

decimal <- function(value) {
  digits <- formatC(abs(value), format = "f", digits = 0, width = PLACES + 1, flag = "0")
  cut <- nchar(digits) - PLACES
  sign <- ifelse(value < 0, "-", "")
  text <- paste0('"', sign, substr(digits, 1, cut), ".", substring(digits, cut + 1), '"')
  ifelse(is.na(value), "null", text)
}

rows <- fread(args[1], colClasses = "character", encoding = "UTF-8", na.strings = NULL, select = 1:6,
  col.names = c("area", "reporter", "indicator", "year", "text", "unit"))
for (column in names(rows)) set(rows, j = column, value = trimws(rows[[column]]))
for (kind in c("area", "indicator", "year")) set(rows, j = kind, value = id_of(kind, rows[[kind]]))
bad <- list(unknownArea = rows[, sum(is.na(area))], unknownIndicator = rows[, sum(is.na(indicator))],
  yearOutside = rows[, sum(is.na(year))])
count <- nrow(rows)
rows <- rows[!is.na(area) & !is.na(indicator) & !is.na(year)]

rows[, printed := targets[match(rows$indicator, indicator), unit]]
rows[, places := fifelse(unit == printed | unit == "", PLACES, fifelse(paste0("万", unit) == printed, PLACES - 4L, NA_integer_))]
rows[, value := NA_real_]
rows[!is.na(places) & grepl(NUMBER, text), value := whole(text, places)]
bad$notANumber <- rows[, sum(is.na(value))]

# A figure given twice counts once; given differently it is nobody's.
repeated <- duplicated(rows, by = KEY) | duplicated(rows, by = KEY, fromLast = TRUE)
found <- rows[repeated, .(n = .N, legible = sum(!is.na(value)), kinds = uniqueN(value), value = value[1]), by = KEY]
bad$duplicateSame <- found[, sum(legible == n & kinds == 1)]
bad$duplicateDifferent <- found[, sum(legible > 0 & !(legible == n & kinds == 1))]
found[!(legible == n & kinds == 1), value := NA]
columns <- c(KEY, "value")
figures <- rbind(rows[!repeated, ..columns], found[, ..columns])

figures[, year := as.integer(year)]
since <- as.integer(targets[match(figures$indicator, indicator), first_year])
sums <- figures[year >= since & year <= as_of, .(value = exactly(sum(value))), by = .(area, indicator, year)]
totals <- sums[, .(area = "total", value = exactly(sum(value)), areas = .N), by = .(indicator, year)]
areas_known <- names_known[kind == "area", uniqueN(id)]

judge <- function(target) {
  first <- as.integer(target$first_year)
  last <- as.integer(target$last_year)
  gone <- as_of - first + 1
  years <- last - first + 1
  adds <- target$adds_years == "1"
  used <- totals[indicator == target$indicator & (adds | year == as_of)]
  if (nrow(used) == 0 || anyNA(used$value)) return("unknown")
  start <- whole(target$start, PLACES)
  ahead <- exactly(sum(used$value) * years) - exactly(start * years + (whole(target$target, PLACES) - start) * gone)
  comparison <- if (as_of == last) target$final else target$way
  if (ahead > 0 || (ahead == 0 && comparison == ">=")) return("pass")
  if (sum(used$areas) == areas_known * (if (adds) gone else 1)) "fail" else "unknown"
}
verdicts <- vapply(seq_len(nrow(targets)), function(i) judge(targets[i]), "")

named <- rbind(sums, totals[, .(area, indicator, year, value)])
object <- function(keys, values) paste0("{", paste0('"', keys, '":', values, collapse = ","), "}")
cat(object(c("rows", "bad", "sums", "verdicts"), c(count, object(names(bad), unlist(bad)),
  object(named[, paste(area, indicator, year, sep = "|")], decimal(named$value)),
  object(targets$indicator, paste0('"', verdicts, '"')))), "\n")
