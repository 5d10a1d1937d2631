using System.Globalization;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;

namespace VoiceBookingKit.Tests.Language.English;

public class RoundTripTests
{
    private static readonly EnglishLanguage Language = Heard.Language;

    public static TheoryData<string> DayForms =>
        ["{say}", "{month} {ordinal}, {year}", "the {ordinal} of {month} {year}", "{iso}", "{us}", "on {weekday}, {month} {day} {year} at 3 pm", "{day} {month} {year}", "{ordinalInWords} of {month} {year}"];

    [Theory]
    [MemberData(nameof(DayForms))]
    public void Every_day_of_two_years_is_heard_as_it_was_said(string form)
    {
        var today = DateOnly.FromDateTime(Heard.Friday.Now);
        for (var day = today; day < today.AddYears(2); day = day.AddDays(1))
        {
            var said = Fill(form, day, today);

            var heard = Language.Understand(said, Heard.Friday);

            Assert.True(heard.Dates is [{ } only] && only.From == day && only.To == day, $"'{said}' was heard as {string.Join(", ", heard.Dates)}");
        }
    }

    public static TheoryData<string> TimeForms => ["{say}", "{dial}:{mm} {half}", "{24}", "at {hour} {minute} {m}", "{past}", "{dial}.{mm}{half}", "{dial} {mm} {m} tomorrow"];

    [Theory]
    [MemberData(nameof(TimeForms))]
    public void Every_five_minutes_are_heard_as_they_were_said(string form)
    {
        for (var minutes = 0; minutes < 24 * 60; minutes += 5)
        {
            var time = new TimeOnly(minutes / 60, minutes % 60);
            var said = Fill(form, time);

            var heard = Language.Understand(said, Heard.Friday);

            Assert.True(heard.Times is [{ IsRange: false } only] && only.From == time, $"'{said}' ({time}) was heard as {string.Join(", ", heard.Times)}");
        }
    }

    [Fact]
    public void Any_address_that_is_said_is_heard()
    {
        var random = new Random(20190301);
        for (var i = 0; i < 2_000; i++)
        {
            var address = SpokenAddresses.Next(random);
            var said = Language.SayEmail(address);

            var heard = Language.Understand($"my email is {said}", Heard.Friday);

            Assert.True(heard.Email == address, $"'{said}' was heard as {heard.Email}");
        }
    }

    [Fact]
    public void Any_address_that_is_spelled_is_heard()
    {
        var random = new Random(20190302);
        for (var i = 0; i < 2_000; i++)
        {
            var address = SpokenAddresses.Next(random);
            var said = SpokenAddresses.Spell(address);

            var heard = Language.Understand(said, Heard.Friday with { Expected = Expected.Email });

            Assert.True(heard.Email == address, $"'{said}' was heard as {heard.Email}");
        }
    }

    [Fact]
    public void Any_phone_number_that_is_said_is_heard()
    {
        string[] words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        var random = new Random(20190303);
        for (var i = 0; i < 2_000; i++)
        {
            var number = "+1" + random.NextInt64(2_000_000_000, 9_999_999_999).ToString(CultureInfo.InvariantCulture);
            var inWords = string.Join(' ', number[2..].Select(digit => digit == '0' && random.Next(2) == 0 ? "oh" : words[digit - '0']));

            Assert.Equal(number, Language.Understand(Language.SayPhone(number), Heard.Friday).Phone);
            Assert.Equal(number, Language.Understand($"it's {inWords}", Heard.Friday with { CallingCode = "+1", Expected = Expected.Phone }).Phone);
        }
    }

    [Fact]
    public void Any_reference_that_is_said_is_heard()
    {
        const string Alphabet = "23456789AFHJKLMNQRUWXY";
        var random = new Random(20190304);
        for (var i = 0; i < 2_000; i++)
        {
            var code = new string([.. Enumerable.Range(0, 6).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            if (code.All(char.IsAsciiDigit) || code.All(char.IsAsciiLetter))
                continue;

            foreach (var said in new[] { code, Language.SayCode(code), $"it's {code[..3]}-{code[3..]}".ToLowerInvariant() })
                Assert.Equal(code, Language.Understand(said, Heard.Friday with { Expected = Expected.Reference }).Reference);
        }
    }

    [Fact]
    public void Any_length_that_is_said_is_heard()
    {
        for (var minutes = 5; minutes <= 360; minutes += 5)
        {
            var length = TimeSpan.FromMinutes(minutes);

            Assert.Equal(length, Language.Understand($"for {Language.SayDuration(length)} please", Heard.Friday).Duration);
        }
    }

    private static string Fill(string form, DateOnly day, DateOnly today)
    {
        string[] tens = ["", "", "twenty ", "thirty "];
        string[] ordinals =
        [
            "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
            "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
        ];
        var inWords = day.Day <= 20 ? ordinals[day.Day] : day.Day == 30 ? "thirtieth" : tens[day.Day / 10] + ordinals[day.Day % 10];
        var ordinal = Language.SayDate(day, day).Split(' ')[^1];
        return form.Replace("{say}", Language.SayDate(day, today))
            .Replace("{ordinalInWords}", inWords)
            .Replace("{ordinal}", ordinal)
            .Replace("{month}", day.ToString("MMMM", CultureInfo.InvariantCulture))
            .Replace("{weekday}", day.DayOfWeek.ToString())
            .Replace("{day}", day.Day.ToString(CultureInfo.InvariantCulture))
            .Replace("{year}", day.Year.ToString(CultureInfo.InvariantCulture))
            .Replace("{iso}", Heard.Iso(day))
            .Replace("{us}", day.ToString("M/d/yyyy", CultureInfo.InvariantCulture));
    }

    private static string Fill(string form, TimeOnly time)
    {
        string[] hours = ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
        string[] minutes = ["", "oh five", "ten", "fifteen", "twenty", "twenty five", "thirty", "thirty five", "forty", "forty five", "fifty", "fifty five"];
        string[] distances = ["", "five", "ten", "quarter", "twenty", "twenty five", "half"];
        var part = time.Hour < 12 ? "am" : "pm";
        var next = time.AddHours(1);
        var past = time.Minute == 0 ? $"{hours[time.Hour % 12]} {part}"
            : time.Minute <= 30 ? $"{distances[time.Minute / 5]} past {hours[time.Hour % 12]} {part}"
            : $"{distances[(60 - time.Minute) / 5]} to {hours[next.Hour % 12]} {(next.Hour < 12 ? "am" : "pm")}";
        return form.Replace("{say}", Language.SayTime(time))
            .Replace("{dial}", (time.Hour % 12 == 0 ? 12 : time.Hour % 12).ToString(CultureInfo.InvariantCulture))
            .Replace("{mm}", time.Minute.ToString("00", CultureInfo.InvariantCulture))
            .Replace("{half}", part)
            .Replace("{m}", part[..1] + " m")
            .Replace("{24}", Heard.Iso(time))
            .Replace("{hour}", hours[time.Hour % 12])
            .Replace(" {minute}", time.Minute == 0 ? "" : " " + minutes[time.Minute / 5])
            .Replace("{past}", past);
    }
}
