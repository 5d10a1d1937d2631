namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>The sound scripts by themselves, sample by sample.</summary>
[Collection(SpeakingSite.Name)]
public sealed class SoundScriptTests(SpeakingSite site)
{
    private const string Audio = "/_content/VoiceBookingKit.Components/audio/";

    [Theory]
    [InlineData(48_000, 16_000)]
    [InlineData(44_100, 16_000)]
    [InlineData(16_000, 48_000)]
    [InlineData(16_000, 44_100)]
    public async Task Speech_passes_a_change_of_rate_unharmed_in_pieces_of_any_length(int from, int to)
    {
        await using var visitor = await site.Browser.NewVisitorAsync(site.Host.Address);
        await visitor.Page.GotoAsync("/");

        foreach (var frequency in new[] { 200, 1_000, 3_400 })
        {
            var noise = await visitor.Page.EvaluateAsync<double>(
                """
                async ([module, from, to, frequency]) => {
                  const { Resampler } = await import(module);
                  const resampler = new Resampler(from, to);
                  const output = [];
                  for (let at = 0, n = 1; at < from; at += n, n = n % 997 + 128)
                    output.push(...resampler.process(Float32Array.from({ length: n }, (_, i) => 0.5 * Math.sin(2 * Math.PI * frequency * (at + i) / from))));
                  let error = 0;
                  for (let i = 1000; i < to - 2000; i++) error += (output[i] - 0.5 * Math.sin(2 * Math.PI * frequency * i / to)) ** 2;
                  return 10 * Math.log10(error / (to - 3000) / 0.125);
                }
                """,
                new object[] { Audio + "resampler.js", from, to, frequency });

            Assert.InRange(noise, double.NegativeInfinity, -70); // dB below the tone, phase and loudness included
        }
    }

    [Theory]
    [InlineData(8_500)]
    [InlineData(12_000)]
    [InlineData(20_000)]
    public async Task What_16_kHz_can_t_hold_is_filtered_out_and_does_not_fold_back(int frequency)
    {
        await using var visitor = await site.Browser.NewVisitorAsync(site.Host.Address);
        await visitor.Page.GotoAsync("/");

        var left = await visitor.Page.EvaluateAsync<double>(
            """
            async ([module, frequency]) => {
              const { Resampler } = await import(module);
              const output = new Resampler(48000, 16000).process(Float32Array.from({ length: 48000 }, (_, i) => 0.5 * Math.sin(2 * Math.PI * frequency * i / 48000))).subarray(1000);
              return 10 * Math.log10(output.reduce((sum, x) => sum + x * x, 0) / output.length / 0.125);
            }
            """,
            new object[] { Audio + "resampler.js", frequency });

        Assert.InRange(left, double.NegativeInfinity, -70);
    }

    [Fact]
    public async Task The_microphone_s_samples_reach_the_host_s_frames_unchanged_and_the_host_s_reach_the_loudspeaker()
    {
        await using var visitor = await site.Browser.NewVisitorAsync(site.Host.Address);
        await visitor.Page.GotoAsync("/");

        var wrong = await visitor.Page.EvaluateAsync<int>(
            """
            async folder => {
              const said = Int16Array.from({ length: 16000 }, (_, i) => (i * 7919) % 65536 - 32768);
              const floats = Float32Array.from(said, x => x / 32768);

              const capturing = new OfflineAudioContext(1, 16000 + 1280, 16000);
              await capturing.audioWorklet.addModule(folder + 'capture-worklet.js');
              const capture = new AudioWorkletNode(capturing, 'voicebooking-capture', { numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' });
              const frames = [];
              capture.port.onmessage = ({ data }) => frames.push(data.pcm);
              const buffer = capturing.createBuffer(1, 16000, 16000);
              buffer.copyToChannel(floats, 0);
              const source = new AudioBufferSourceNode(capturing, { buffer });
              source.connect(capture);
              source.start();
              await capturing.startRendering();
              while (frames.length < 54) await new Promise(resolve => setTimeout(resolve, 10));
              const captured = new Int16Array(await new Blob(frames).arrayBuffer());

              const playing = new OfflineAudioContext(1, 32000, 16000);
              await playing.audioWorklet.addModule(folder + 'playback-worklet.js');
              const playback = new AudioWorkletNode(playing, 'voicebooking-playback', { numberOfInputs: 0, outputChannelCount: [1] });
              playback.connect(playing.destination);
              for (let at = 0; at < 16000; at += 333) playback.port.postMessage(floats.slice(at, at + 333));
              await new Promise(resolve => setTimeout(resolve, 50));
              const played = (await playing.startRendering()).getChannelData(0);
              const first = played.findIndex(x => x !== 0);

              let wrong = frames.some(frame => frame.byteLength !== 640) ? 100000 : 0;
              for (let i = 0; i < 16000; i++) if (captured[i] !== said[i]) wrong++;
              for (let i = 0; i < 16000; i++) if (played[first + i] !== floats[i]) wrong++;
              return wrong;
            }
            """,
            Audio);

        Assert.Equal(0, wrong);
    }

    [Fact]
    public async Task Sound_that_is_dropped_ends_within_a_frame_and_without_a_click()
    {
        await using var visitor = await site.Browser.NewVisitorAsync(site.Host.Address);
        await visitor.Page.GotoAsync("/");

        var (last, step) = await Measure();

        Assert.InRange(last, 0.5, 0.52); // told at half a second
        Assert.InRange(step, 0, 0.2); // the tone itself moves by 0.13 from sample to sample

        async Task<(double, double)> Measure()
        {
            var measured = await visitor.Page.EvaluateAsync<double[]>(
                """
                async folder => {
                  const context = new OfflineAudioContext(1, 48000, 48000);
                  await context.audioWorklet.addModule(folder + 'playback-worklet.js');
                  const playback = new AudioWorkletNode(context, 'voicebooking-playback', { numberOfInputs: 0, outputChannelCount: [1] });
                  playback.connect(context.destination);
                  playback.port.postMessage(Float32Array.from({ length: 96000 }, (_, i) => Math.sin(2 * Math.PI * 1000 * i / 48000)));
                  await new Promise(resolve => setTimeout(resolve, 50));
                  context.suspend(0.5).then(async () => {
                    playback.port.postMessage('clear');
                    await new Promise(resolve => setTimeout(resolve, 50));
                    context.resume();
                  });
                  const samples = (await context.startRendering()).getChannelData(0);
                  const from = samples.findIndex(x => x !== 0) + 1;
                  let step = 0;
                  for (let i = from + 1; i < samples.length; i++) step = Math.max(step, Math.abs(samples[i] - samples[i - 1]));
                  return [samples.findLastIndex(x => x !== 0) / 48000, step];
                }
                """,
                Audio);
            return (measured[0], measured[1]);
        }
    }

    [Fact]
    public async Task A_strict_content_security_policy_lets_scripts_and_worklets_in()
    {
        await using var visitor = await site.Browser.NewVisitorAsync(site.Host.Address);
        await visitor.Page.AddInitScriptAsync("window.violations = []; addEventListener('securitypolicyviolation', e => violations.push(`${e.violatedDirective} ${e.blockedURI}`));");
        await visitor.Page.RouteAsync("**/strict", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Headers = new Dictionary<string, string> { ["content-security-policy"] = "default-src 'none'; script-src 'self'" },
            Body = "<!DOCTYPE html><title>Strict</title>",
        }));
        await visitor.Page.GotoAsync("/strict");

        var violations = await visitor.Page.EvaluateAsync<string[]>(
            """
            async folder => {
              const context = new AudioContext();
              const { Loudspeaker } = await import(folder + 'loudspeaker.js');
              await import(folder + 'live-line.js');
              await Loudspeaker.open(context, () => { });
              await context.audioWorklet.addModule(folder + 'capture-worklet.js');
              return violations;
            }
            """,
            Audio);

        Assert.Empty(violations);
    }
}
