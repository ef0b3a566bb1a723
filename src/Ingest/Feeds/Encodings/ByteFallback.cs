using System.Text;

namespace Ingest.Feeds.Encodings;

/// <summary>
/// Reads the bytes that are no UTF-8 as windows-1252, which is where pasted text mostly comes from, and counts them.
/// </summary>
internal sealed class ByteFallback : DecoderFallback
{
    public int Count { get; private set; }

    /// <summary>As many characters as bytes: no sequence of UTF-8 is longer.</summary>
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Characters(this);

    private sealed class Characters(ByteFallback owner) : DecoderFallbackBuffer
    {
        private string _read = "";
        private int _next;

        public override int Remaining => _read.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _read = EncodingLabel.Windows1252.GetString(bytesUnknown);
            _next = 0;
            owner.Count++;
            return true;
        }

        public override char GetNextChar() => _next < _read.Length ? _read[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }

            _next--;
            return true;
        }

        public override void Reset() => (_read, _next) = ("", 0);
    }
}
