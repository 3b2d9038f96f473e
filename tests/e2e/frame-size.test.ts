import { documentsToHave, lateFrames } from './frames';
import { inBothBrowsers } from './suite';

/*
 * A small frame is left alone until it is large enough. A frame has no size at all while the page around it is not laid
 * out, which in a process of its own may last until its text is read.
 */
inBothBrowsers('the size of frames', (test) => {
  // Of such a size browsers send no event, unless they have laid the frame out without a size before.
  test('what comes to its size before it is laid out for the first time is marked', async ({
    open,
    server,
  }) => {
    const frames = lateFrames(server);
    const tab = await open(frames.page);
    await frames.put(tab, 'display: none');
    await frames.restyle(tab, 'width: 600px; height: 200px');
    await documentsToHave(tab, 'marks', [1, 0, 0]);
    frames.dress();
    await documentsToHave(tab, 'marks', [1, 1, 1]);
  });

  test('what grows step by step is marked when it is large enough', async ({ open, server }) => {
    const frames = lateFrames(server);
    frames.dress();
    const tab = await open(frames.page);
    await frames.put(tab, 'width: 600px; height: 40px');
    await frames.restyle(tab, 'width: 600px; height: 90px');
    await documentsToHave(tab, 'resized', [0, 1, 1]);
    await documentsToHave(tab, 'marks', [1, 0, 0]);
    await frames.restyle(tab, 'width: 600px; height: 200px');
    await documentsToHave(tab, 'marks', [1, 1, 1]);
  });
});
