using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace VoiceBookingKit.Booking;

/// <summary>The codes by which customers name their appointments, such as <c>K7Q4M2</c>.</summary>
/// <remarks>Six random characters, none of which sounds or looks like another of them; about 113 million codes, so a guess within a call's few tries is hopeless.</remarks>
public static class AppointmentReference
{
    /// <summary>The characters of a reference.</summary>
    public const string Alphabet = "23456789AFHJKLMNQRUWXY";

    /// <summary>How many characters a reference has.</summary>
    public const int Length = 6;

    /// <summary>Makes a new random reference with at least one letter and one digit.</summary>
    public static string Create()
    {
        while (true)
        {
            var reference = RandomNumberGenerator.GetString(Alphabet, Length);
            if (reference.Any(char.IsAsciiDigit) && reference.Any(char.IsAsciiLetter))
                return reference;
        }
    }

    /// <summary>Reads a reference as people write it: any case, with spaces or hyphens.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="reference">The reference in capitals without separators, when the answer is true.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? reference)
    {
        reference = null;
        if (text is null || text.Length > Length * 3)
            return false;

        var code = string.Concat(text.Where(c => c is not (' ' or '-' or '.'))).ToUpperInvariant();
        if (code.Length != Length || code.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
            return false;

        reference = code;
        return true;
    }
}
