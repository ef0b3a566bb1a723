using System.Diagnostics;
using System.Text;

namespace Ingest.Mails;

/// <summary>Writes a mail's body as plain text.</summary>
public static class TextPart
{
    /// <summary>Characters of a line; only a word that is longer, such as an address, goes beyond.</summary>
    private const int Width = 78;

    public static string Write(IEnumerable<MailBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            Write(text, block);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, MailBlock block)
    {
        switch (block)
        {
            case MailBlock.Heading heading:
                WriteHeading(text, heading);
                break;
            case MailBlock.Paragraph paragraph:
                Wrap(text, paragraph.Text, "", "");
                break;
            case MailBlock.Facts facts:
                WriteFacts(text, facts);
                break;
            case MailBlock.Quotation quotation:
                Wrap(text, $"\"{quotation.Text}\"", "    ", "    ");
                break;
            case MailBlock.Link link:
                Wrap(text, $"{link.Label}:", "", "");
                text.Append(link.Address).Append('\n');
                break;
            case MailBlock.Command command:
                text.Append("    ").Append(command.Text).Append('\n');
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteHeading(StringBuilder text, MailBlock.Heading heading)
    {
        var start = text.Length;
        Wrap(text, heading.Text, "", "");
        var lines = text.ToString(start, text.Length - start).Split('\n');
        text.Append(Underline(heading.Level), lines.Max(line => line.Length)).Append('\n');
    }

    private static char Underline(int level) => level switch
    {
        1 => '=',
        2 => '-',
        _ => '.',
    };

    private static void WriteFacts(StringBuilder text, MailBlock.Facts facts)
    {
        foreach (var fact in facts.Items)
        {
            Wrap(text, $"{fact.Label}: {fact.Value}", "* ", "  ");
        }
    }

    private static void Wrap(StringBuilder text, string line, string first, string rest)
    {
        text.Append(first);
        var used = first.Length;
        var isEmpty = true;
        foreach (var word in line.Split(' '))
        {
            if (!isEmpty && used + 1 + word.Length > Width)
            {
                text.Append('\n').Append(rest);
                used = rest.Length;
                isEmpty = true;
            }

            text.Append(isEmpty ? "" : " ").Append(word);
            used += word.Length + (isEmpty ? 0 : 1);
            isEmpty = false;
        }

        text.Append('\n');
    }
}
