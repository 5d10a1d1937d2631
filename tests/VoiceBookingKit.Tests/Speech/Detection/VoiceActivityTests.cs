using VoiceBookingKit.Assertions;
using VoiceBookingKit.Speech.Detection;
using Xunit.Abstractions;

namespace VoiceBookingKit.Tests.Speech.Detection;

public class VoiceActivityTests(ITestOutputHelper output)
{
    private static readonly Lazy<short[]> Caller = new(() => Line("rms", "slt", "espeak:en-us"));

    public static TheoryData<string, double, double> Backgrounds => new()
    {
        { "silence", 0.97, 0.02 },
        { "hiss", 0.93, 0.02 },
        { "rumble", 0.93, 0.03 },
        { "hum", 0.93, 0.03 },
        { "typing", 0.95, 0.04 },
        { "clipped", 0.95, 0.05 },
    };

    [Theory]
    [MemberData(nameof(Backgrounds))]
    public void Speech_is_heard_and_its_pauses_are_not(string background, double hits, double falseAlarms)
    {
        var clean = Caller.Value;
        var seconds = (double)clean.Length / Sound.Rate;
        var tenDecibelsBelow = Sound.Level(clean) / Math.Sqrt(10);
        var sound = background switch
        {
            "hiss" => Sound.Mix(clean, Sound.Noise(seconds, tenDecibelsBelow, seed: 1)),
            "rumble" => Sound.Mix(clean, Sound.Noise(seconds, tenDecibelsBelow, seed: 2, darkness: 0.95)),
            "hum" => Sound.Mix(clean, Sound.Hum(seconds, tenDecibelsBelow * 1.2)),
            "typing" => Sound.Mix(clean, Sound.Typing(seconds, seed: 3)),
            "clipped" => Sound.Louder(Sound.Mix(clean, Sound.Noise(seconds, 0.002, seed: 4)), 20),
            _ => clean,
        };

        var detection = Detection.Of(clean, sound);
        output.WriteLine($"{background}: hits {detection.HitRate:P1}, false alarms {detection.FalseAlarmRate:P1}");

        Assert.InRange(detection.HitRate, hits, 1);
        Assert.InRange(detection.FalseAlarmRate, 0, falseAlarms);
    }

    [Theory]
    [InlineData(160)]
    [InlineData(320)]
    [InlineData(1_600)]
    public void Voice_is_counted_from_its_beginning_though_it_is_found_later(int samples)
    {
        const int Begins = 16_000;
        var clean = Sound.Mix(Sound.Silence(3), [.. new short[Begins], .. Enumerable.Range(0, 16_000).Select(n => (short)(Enumerable.Range(1, 15).Sum(k => Math.Sin(2 * Math.PI * 140 * k * n / Sound.Rate) / k) * 4_000))]);
        using var detector = new SpectralVoiceActivityDetectors().Create();
        var counted = TimeSpan.Zero;
        var at = 0;

        for (; counted < TimeSpan.FromSeconds(0.5); at += samples)
        {
            var heard = detector.Hear(Sound.Bytes(clean.AsSpan(at, samples)));
            Assert.True(heard.IsVoice || heard.Before == TimeSpan.Zero);
            counted += heard.IsVoice ? TimeSpan.FromSeconds((double)samples / Sound.Rate) + heard.Before : TimeSpan.Zero;
        }

        var spoken = TimeSpan.FromSeconds((double)(at - Begins) / Sound.Rate);
        Assert.InRange(counted - spoken, TimeSpan.FromMilliseconds(-32), TimeSpan.FromMilliseconds(100));
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("hiss")]
    [InlineData("rumble")]
    [InlineData("hum")]
    [InlineData("typing")]
    public void Nobody_is_heard_where_nobody_speaks(string background)
    {
        var sound = background switch
        {
            "hiss" => Sound.Noise(20, 0.2, seed: 5),
            "rumble" => Sound.Noise(20, 0.2, seed: 6, darkness: 0.95),
            "hum" => Sound.Hum(20, 0.2),
            "typing" => Sound.Typing(20, seed: 7),
            _ => Sound.Silence(20),
        };

        var heard = Detection.Of(Sound.Silence(20), sound).Heard;
        output.WriteLine($"{background}: {heard.Average(voice => voice ? 1.0 : 0):P1} of the time");

        // The first second is where the background is learned.
        Assert.True(heard.Skip(50).Average(voice => voice ? 1.0 : 0) < 0.01);
    }

    [Fact]
    public void Every_length_of_frame_gives_the_same()
    {
        var sound = Sound.Bytes(Caller.Value.AsSpan(0, Sound.Rate * 4));
        var random = new Random(8);
        using var whole = new SpectralVoiceActivityDetectors().Create();
        using var pieces = new SpectralVoiceActivityDetectors().Create();

        for (var at = 0; at + 640 <= sound.Length; at += 640)
        {
            var expected = whole.Hear(sound.AsSpan(at, 640));
            var cut = random.Next(0, 320) * 2;
            pieces.Hear(sound.AsSpan(at, cut));
            var heard = pieces.Hear(sound.AsSpan(at + cut, 640 - cut));
            Assert.Equal((expected.IsVoice, expected.Probability), (heard.IsVoice, heard.Probability));
        }
    }

    [Fact]
    public void A_frame_allocates_nothing()
    {
        var frame = Sound.Bytes(Caller.Value.AsSpan(Sound.Rate, 320));
        using var detector = new SpectralVoiceActivityDetectors().Create();

        Assert.Equal(0, Allocations.Least(() =>
        {
            for (var i = 0; i < 500; i++)
                detector.Hear(frame);
        }));
    }

    private static short[] Line(params string[] voices) =>
    [
        .. voices.SelectMany(voice => (IEnumerable<short>)
        [
            .. Sound.Silence(1.2),
            .. Sound.Speak("Hello, I would like to book a consultation, please.", voice),
            .. Sound.Silence(1.5),
            .. Sound.Speak("Next Tuesday at half past two. My email is john dot smith at example dot com.", voice),
            .. Sound.Silence(1.5),
        ]),
    ];
}
