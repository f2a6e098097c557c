"""What is still taken as a document; anything larger is refused before it is read."""

MEGABYTE = 1024 * 1024

# Of an upload; the form asks the size of the file before reading any of it.
MAX_FILE_BYTES = 20 * MEGABYTE
# Of all parts of a package together, and of the parts that are read as XML.
MAX_UNPACKED_BYTES = 300 * MEGABYTE
MAX_PART_BYTES = 32 * MEGABYTE
MAX_PARTS = 4000
# Word's own XML packs to a tenth, long tables to a fortieth; a bomb to a thousandth. Small parts
# may pack better, they do no harm.
MAX_PACKING = 200
PACKING_FROM_BYTES = MEGABYTE
# Of a document in pages: a year book has a thousand. Signs are counted as drawn.
MAX_PAGES = 2000
MAX_CHARACTERS = 4_000_000
MAX_SECONDS = 60
# Of what was read out of any document: a plan of four hundred pages has a fifth of it.
MAX_TEXT = 1_500_000
MAX_BLOCKS = 60_000
# Of the process that reads a PDF: address space, and how long is waited for it.
MAX_PDF_MEMORY = 1024 * MEGABYTE
MAX_WAITING_SECONDS = 180
# Of a document converted by another program.
MAX_CONVERTED_BYTES = 60 * MEGABYTE
MAX_CONVERTING_SECONDS = 90
# Of a web page: elements within one another, and all; and elements of a part of a package.
MAX_DEPTH = 1500
MAX_TAGS = 500_000
MAX_ELEMENTS = 1_500_000
