using System.Diagnostics.CodeAnalysis;

namespace VoiceBookingKit.Booking;

/// <summary>Reads phone numbers into E.164, such as <c>+12125550100</c>.</summary>
internal static class PhoneNumber
{
    private const string Separators = " -–().\u00a0/";

    /// <summary>Reads a number as people write it.</summary>
    /// <param name="text">With <c>+</c> or <c>00</c> and a calling code, or national.</param>
    /// <param name="callingCode">The calling code of national numbers, such as <c>+1</c>, or null when there must be one in the text.</param>
    /// <param name="number">The number in E.164, when the answer is true.</param>
    public static bool TryParse(string text, string? callingCode, [NotNullWhen(true)] out string? number)
    {
        number = null;
        var compact = string.Concat(text.Where(c => !Separators.Contains(c, StringComparison.Ordinal)));
        var international = compact switch
        {
            ['+', .. var rest] => rest,
            ['0', '0', .. var rest] => rest,
            _ when callingCode is ['+', .. var code] => code + National(compact, code),
            _ => "",
        };
        // E.164 allows 15 digits; no country's numbers have fewer than 7 with their code.
        if (international.Length is < 7 or > 15 || international[0] == '0' || !international.All(char.IsAsciiDigit))
            return false;

        number = "+" + international;
        return true;
    }

    private static string National(string digits, string code) => code switch
    {
        "1" when digits is ['1', _, _, _, _, _, _, _, _, _, _] => digits[1..],
        // Italy keeps its leading zero; elsewhere it only marks a national call.
        "39" => digits,
        _ => digits is ['0', .. var rest] ? rest : digits,
    };
}
